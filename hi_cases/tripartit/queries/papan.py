"""What bodies put on the page of today, and what reminders of their deadlines say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.akun import queries as akun
from hi_cases.core import authz
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.hari_ini import BagianHari, ButirHari, Susunan
from hi_cases.core.rujukan import BahanPengingat, Label, Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.tripartit.models import Lembaga, MasaTugas
from hi_cases.tripartit.rules.izin import KELOLA
from hi_cases.tripartit.rules.masa import AMBANG, ambang_tercapai

_URUTAN = 62


def ambang(hari: date) -> tuple[int, ...]:
    """Return how many days before the end a term is told of, as set today, the longest first.

    None where the reference data was not loaded yet: then nothing is told, and no page is refused.
    """
    try:
        hasil = {int(kalender.pengaturan(kode, hari)) for kode in AMBANG}
    except TindakanDitolak:
        return ()
    return tuple(sorted(hasil, reverse=True))


def _hidup() -> Sequence[Lembaga]:
    stmt = sa.select(Lembaga).where(Lembaga.bubar_pada.is_(None)).order_by(Lembaga.nama, Lembaga.id)
    return db.session.scalars(stmt).all()


def akan_berakhir(hari: date) -> list[tuple[Lembaga, MasaTugas]]:
    """Return the bodies whose term is near its end, or over, and that have no next one."""
    batas, hasil = ambang(hari), []
    for satu in _hidup():
        akhir = satu.masa[-1] if satu.masa else None
        if akhir is None or akhir.mulai > hari:
            continue
        if akhir.sampai < hari or ambang_tercapai(akhir.sampai, hari, batas) is not None:
            hasil.append((satu, akhir))
    return hasil


def _butir(lembaga: Lembaga, masa: MasaTugas, hari: date) -> ButirHari:
    lewat = masa.sampai < hari
    kata = "berakhir" if lewat else "sampai"
    return ButirHari(
        label=lembaga.nama,
        url=url_for("tripartit.rinci", lembaga_id=lembaga.id),
        ekor=f", masa tugas {kata} {tulis_tanggal(masa.sampai, hari=False)}",
        catatan="SK penggantinya belum dicatat." if lewat else "Siapkan usulan anggota yang baru.",
        rujukan=lembaga.rujukan,
    )


def _mengelola(pelaku: Pelaku) -> bool:
    return authz.tabel().boleh(pelaku, KELOLA, milik_sendiri=False)


def bagian(pelaku: Pelaku, hari: date) -> list[BagianHari]:
    """Answer `PortHariIni.bagian`: terms that end, and the periods within which bodies meet."""
    if not _mengelola(pelaku):
        return []
    masa = tuple(_butir(lembaga, milik, hari) for lembaga, milik in akan_berakhir(hari))
    return [
        BagianHari(
            Susunan.DAFTAR,
            masa,
            judul="Masa tugas lembaga yang akan berakhir",
            pengantar="Siapkan usulan anggota dan SK yang baru, agar sidangnya tidak terhenti.",
            urutan=_URUTAN,
            semua=Label("Buka daftar lembaga", url_for("tripartit.daftar")),
        ),
        BagianHari(Susunan.TENGGAT, tuple(_tenggat(hari)), benda="lembaga"),
    ]


def _tenggat(hari: date) -> Iterable[ButirHari]:
    nama = {satu.id: satu.nama for satu in _hidup()}
    for satu in kalender.tenggat_berjalan("lembaga", ids=list(nama)):
        yield ButirHari(
            label=satu.label,
            url=url_for("tripartit.rinci", lembaga_id=satu.rujukan_id),
            hal=nama[satu.rujukan_id],
            jatuh=satu.jatuh,
            sisa=kalender.sisa(satu, hari) if satu.jatuh else None,
            satuan=satu.ketentuan.satuan.label_sisa,
            dasar=f"{satu.kode} · {satu.ketentuan.dasar}",
            rujukan=Rujukan("lembaga", satu.rujukan_id),
        )


def hitung(pelaku: Pelaku) -> int:
    """Answer `PortHariIni.hitung`: the bodies that are awaited to meet."""
    if not _mengelola(pelaku):
        return 0
    berjalan = kalender.jatuh_terdekat("lembaga")
    return db.session.scalar(sa.select(sa.func.count()).select_from(berjalan)) or 0


def bahan_pengingat(tenggat: Sequence[Any]) -> Mapping[int, BahanPengingat]:
    """Answer `PortPengingat`: who is reminded that a body has to meet, in which words."""
    ids = {satu.rujukan_id for satu in tenggat}
    stmt = sa.select(Lembaga.id, Lembaga.nama).where(Lembaga.id.in_(ids))
    nama: dict[int, str] = {satu.id: satu.nama for satu in db.session.execute(stmt)}
    petugas = tuple(satu.id for satu in akun.pengguna_aktif(Peran.PETUGAS))
    return {
        satu.id: BahanPengingat(
            pihak=(),
            milik_pihak=False,
            judul_kantor=f"{nama[satu.rujukan_id]}: {satu.ketentuan.nama}",
            isi_kantor=f"Yang ditunggu: {satu.ketentuan.berakhir_oleh}.",
            petugas=petugas,
        )
        for satu in tenggat
        if satu.rujukan_id in nama
    }
