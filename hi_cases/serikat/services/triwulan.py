"""The quarterly report to the Minister: opened by the timetable, kept as it was sent."""

from __future__ import annotations

from datetime import date
from typing import BinaryIO

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.db import db, kunci, tahan
from hi_cases.core.ekspor import LembarEkspor, tulis_xlsx
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TidakDitemukan, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.serikat.models import LaporanTriwulan
from hi_cases.serikat.queries import triwulan as baca
from hi_cases.serikat.rules.izin import CATAT
from hi_cases.serikat.rules.triwulan import ANGKA, BARIS, Triwulan, triwulan_dari

KODE = "SP-LAPOR-3"


def buka(milik: Triwulan) -> LaporanTriwulan:
    """Open the report of a quarter with its period; one that is there stays as it is."""
    tahan("serikat:laporan")
    ada = db.session.scalar(
        sa.select(LaporanTriwulan).filter_by(tahun=milik.tahun, triwulan=milik.ke)
    )
    if ada is not None:
        return ada
    satu = LaporanTriwulan(
        tahun=milik.tahun,
        triwulan=milik.ke,
        nomor_surat="",
        dikirim_nama="",
        dibuka_pada=clock.sekarang(),
    )
    db.session.add(satu)
    db.session.flush()
    kalender_kerja.buka(SISTEM, satu.rujukan, KODE, milik.awal, bukti=milik.label)
    return satu


def buka_berjalan() -> int:
    """Open the report of the present quarter; return how many were not there before. None where
    the reference data was not loaded yet."""
    if not kalender.versi_banyak([KODE]):
        return 0
    sebelum = db.session.scalar(sa.select(sa.func.count(LaporanTriwulan.id))) or 0
    buka(triwulan_dari(clock.hari_ini()))
    return (db.session.scalar(sa.select(sa.func.count(LaporanTriwulan.id))) or 0) - sebelum


def kirim(
    pelaku: Pelaku, laporan_id: int, versi: int, tanggal: date, nomor: str
) -> LaporanTriwulan:
    """Record that a report was sent: from now on it stays as it is.

    Raises TindakanDitolak before the quarter is over, or where it was sent already.
    """
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    stmt = kunci(sa.select(LaporanTriwulan).filter_by(id=laporan_id))
    satu = db.session.scalar(stmt.execution_options(populate_existing=True))
    if satu is None:
        raise TidakDitemukan("Laporan itu tidak ada.")
    if satu.versi != versi:
        raise KonflikVersi([], satu.versi)
    milik = baca.triwulan(satu)
    if satu.dikirim_pada is not None:
        raise TindakanDitolak(f"Laporan {milik.label} sudah dicatat terkirim.")
    if tanggal <= milik.akhir:
        akhir = tulis_tanggal(milik.akhir, hari=False)
        raise DataTidakSah({"tanggal": f"{milik.label} baru berakhir {akhir}."})
    satu.isi = baca.susun(milik.awal, milik.akhir)
    satu.dikirim_pada, satu.nomor_surat, satu.dikirim_nama = tanggal, nomor, pelaku.nama
    db.session.flush()
    kalender_kerja.penuhi(pelaku, satu.rujukan, KODE, tanggal)
    audit.catat(
        pelaku,
        "laporan_serikat.kirim",
        satu.rujukan,
        sesudah={"tanggal": tanggal.isoformat(), "nomor": nomor},
        keterangan=f"Laporan SP/SB {milik.label} dikirim kepada Menteri.",
        dasar="KEP.16/MEN/2001 Ps. 10",
    )
    return satu


def unduh(pelaku: Pelaku, laporan_id: int) -> tuple[BinaryIO, str]:
    """Return a report as a workbook and its name; taking it out is recorded."""
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    isi = baca.isi(baca.ambil(pelaku, laporan_id))
    milik = isi.milik
    audit.catat(
        pelaku,
        "laporan_serikat.unduh",
        isi.laporan.rujukan,
        keterangan=f"Laporan SP/SB {milik.label} diunduh.",
    )
    angka = [(s["jenis"], *(s[nama] for nama in ANGKA)) for s in isi.angka]
    baris = [tuple(s[nama] for nama in BARIS) for s in isi.baris]
    catatan = (f"Laporan pencatatan SP/SB {milik.label}", "KEP.16/MEN/2001 Ps. 10, formulir XI")
    lembar = (
        LembarEkspor("Jumlah", ("Jenis", *ANGKA.values()), angka, catatan),
        LembarEkspor("Daftar", tuple(BARIS.values()), baris),
    )
    return tulis_xlsx(lembar), f"laporan-sp-sb-{milik.tahun}-{milik.ke}.xlsx"
