"""What reminders of a case's periods say and to whom: the answer of cases to the notices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.rujukan import BahanPengingat
from hi_cases.perselisihan.models import Perkara, Pihak
from hi_cases.perselisihan.queries.akses import dengan_isi
from hi_cases.perselisihan.queries.akun_pihak import akun_pihak
from hi_cases.perselisihan.queries.fakta import fakta_banyak, kunci_pihak
from hi_cases.perselisihan.rules.diam import BERTENGGAT, matang
from hi_cases.perselisihan.rules.pengingat import MILIK_PIHAK, MilikPihak, isi_kantor
from hi_cases.perselisihan.types import Sisi


def _pihak(ids: Iterable[int]) -> dict[int, list[Pihak]]:
    hasil: dict[int, list[Pihak]] = {}
    stmt = sa.select(Pihak).where(Pihak.perkara_id.in_(set(ids))).order_by(Pihak.id)
    for satu in db.session.scalars(stmt):
        hasil.setdefault(satu.perkara_id, []).append(satu)
    return hasil


def _milik(tenggat: Any, kata: MilikPihak, pihak: Sequence[Pihak]) -> list[Pihak]:
    """Return whose period it is: the party of its key, the applicant, or all parties."""
    if tenggat.kunci:
        return [satu for satu in pihak if kunci_pihak(satu.id) == tenggat.kunci]
    if kata.pemohon_saja:
        return [satu for satu in pihak if satu.sisi is Sisi.PEMOHON]
    return list(pihak)


def _akun(
    perkara: Perkara, milik: Sequence[Pihak], semua: Mapping[int, frozenset[int]]
) -> set[int]:
    """Return who is told; of talks that are not filed yet, nobody but who keeps them here."""
    if not perkara.di_dinas:
        return {perkara.pemilik_id} if perkara.pemilik_id is not None else set()
    return {akun_id for satu in milik for akun_id in semua[satu.id]}


def _satu(
    tenggat: Any,
    sebutan: str,
    akun_semua: Iterable[int],
    kata: MilikPihak | None,
    petugas: tuple[int, ...],
    *,
    dikabarkan: bool,
) -> BahanPengingat:
    ketentuan = tenggat.ketentuan
    return BahanPengingat(
        pihak=tuple(sorted(set(akun_semua))),
        milik_pihak=kata is not None,
        judul_kantor=f"{sebutan}: {ketentuan.nama}",
        isi_kantor=isi_kantor(ketentuan.berakhir_oleh, ketentuan.akibat),
        judul_pihak=f"{kata.judul}, {sebutan}" if kata else "",
        isi_pihak=kata.isi if kata else "",
        petugas=petugas,
        lewat_dikabarkan=dikabarkan,
    )


def _diam(tenggat: Iterable[Any]) -> set[tuple[int, str, str]]:
    """Return the periods whose silence is ripe: who notes it is told so (`tandai_siap`)."""
    kini = clock.hari_ini()
    lewat = {
        satu.rujukan_id
        for satu in tenggat
        if satu.kode in BERTENGGAT and satu.jatuh is not None and satu.jatuh < kini
    }
    if not lewat:
        return set()
    fakta = fakta_banyak(dengan_isi(sorted(lewat)))
    return {
        (nomor, diam.kode, diam.kunci) for nomor, satu in fakta.items() for diam in matang(satu)
    }


def bahan_pengingat(tenggat: Sequence[Any]) -> Mapping[int, BahanPengingat]:
    """Answer `PortPengingat`: the words and the people of deadlines of cases.

    A constant number of queries for any number of deadlines.
    """
    ids = {satu.rujukan_id for satu in tenggat}
    perkara = {
        satu.id: satu for satu in db.session.scalars(sa.select(Perkara).where(Perkara.id.in_(ids)))
    }
    berpihak = {satu.rujukan_id for satu in tenggat if satu.kode in MILIK_PIHAK}
    pihak = _pihak(berpihak)
    milik_akun = akun_pihak([satu for semua in pihak.values() for satu in semua])
    petugas = {
        peran: tuple(satu.id for satu in akun.pengguna_aktif(peran))
        for peran in (Peran.PETUGAS, Peran.KABID)
    }
    diam = _diam(tenggat)
    hasil = {}
    for satu in tenggat:
        kata = MILIK_PIHAK.get(satu.kode)
        milik = _milik(satu, kata, pihak.get(satu.rujukan_id, ())) if kata else []
        hasil[satu.id] = _satu(
            satu,
            perkara[satu.rujukan_id].sebutan,
            _akun(perkara[satu.rujukan_id], milik, milik_akun),
            kata,
            petugas[kata.petugas if kata else Peran.PETUGAS],
            dikabarkan=(satu.rujukan_id, satu.kode, satu.kunci) in diam,
        )
    return hasil
