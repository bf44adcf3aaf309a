"""What reminders of a submission's periods say and to whom: the answer to the notices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.rujukan import BahanPengingat
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.queries.radar import kode_diam
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules.kini import pemilik
from hi_cases.permohonan.types import Jenis, Pemegang
from hi_cases.perusahaan import queries as perusahaan


def _isi_kantor(berakhir_oleh: str, akibat: str) -> str:
    ditunggu = f"Yang ditunggu: {berakhir_oleh}." if berakhir_oleh else ""
    lewat = f"Bila lewat: {akibat}." if akibat else ""
    return f"{ditunggu} {lewat}".strip()


def _akun(permohonan: Permohonan, milik: Mapping[int, frozenset[int]]) -> tuple[int, ...]:
    if permohonan.perusahaan_id is not None:
        return tuple(sorted(milik[permohonan.perusahaan_id]))
    return (permohonan.pemohon_id,) if permohonan.pemohon_id else ()


def _satu(
    tenggat: Any,
    permohonan: Permohonan,
    jenis: Jenis,
    akun_pemohon: tuple[int, ...],
    petugas: tuple[int, ...],
) -> BahanPengingat:
    ketentuan = tenggat.ketentuan
    milik_pemohon = pemilik(jenis.prosedur, tenggat.kode) is Pemegang.PEMOHON
    sebutan = f"{permohonan.sebutan} ({jenis.singkat})"
    return BahanPengingat(
        pihak=akun_pemohon if milik_pemohon else (),
        milik_pihak=milik_pemohon,
        judul_kantor=f"{sebutan}: {ketentuan.nama}",
        isi_kantor=_isi_kantor(ketentuan.berakhir_oleh, ketentuan.akibat),
        judul_pihak=f"{ketentuan.nama}, {sebutan}" if milik_pemohon else "",
        isi_pihak=(
            "Buka permohonan Anda, baca catatannya, perbaiki, lalu ajukan lagi. "
            f"Bila lewat: {ketentuan.akibat}."
            if milik_pemohon
            else ""
        ),
        petugas=petugas,
        lewat_dikabarkan=tenggat.kode in kode_diam(),
    )


def bahan_pengingat(tenggat: Sequence[Any]) -> Mapping[int, BahanPengingat]:
    """Answer `PortPengingat`: the words and the people of deadlines of submissions.

    Where nobody examines it, everyone who may take it up is reminded.
    """
    ids = {satu.rujukan_id for satu in tenggat}
    stmt = sa.select(Permohonan).where(Permohonan.id.in_(ids))
    semua = {satu.id: satu for satu in db.session.scalars(stmt)}
    perusahaan_ids = {s.perusahaan_id for s in semua.values() if s.perusahaan_id is not None}
    milik = {satu: perusahaan.akun_perusahaan(satu) for satu in sorted(perusahaan_ids)}
    peneliti = tuple(
        satu.id for peran in (Peran.PETUGAS, Peran.ANALIS) for satu in akun.pengguna_aktif(peran)
    )
    hasil = {}
    for satu in tenggat:
        permohonan = semua.get(satu.rujukan_id)
        jenis = daftar.jenis(permohonan.jenis) if permohonan else None
        if permohonan is not None and jenis is not None:
            akun_pemohon = _akun(permohonan, milik)
            hasil[satu.id] = _satu(satu, permohonan, jenis, akun_pemohon, peneliti)
    return hasil
