"""Figures of indicators: counted each night and on demand; months that are closed."""

from celery.exceptions import SoftTimeLimitExceeded
from flask import current_app

from hi_cases.core import pekerjaan
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.web import di_luar_transaksi
from hi_cases.indikator.services import hitung, hitung_ulang, statistik, terbitan, tutup
from hi_cases.indikator.services.laporan import ekspor
from workers.app import simpan_kemajuan, tugas


def _lanjut(_sudah: int, _total: int) -> bool:
    """Commit what was done until then."""
    simpan_kemajuan()
    return True


@tugas("indikator.hitung", berkala=True)
def hitung_malam() -> int:
    """Count what changed, then once a week everything, which must agree; a year of a source at a
    time, while others may write. Where the time is over, what is left waits for the next night."""
    cara = (_lanjut, di_luar_transaksi)
    # What changed comes first: a full count that takes longer than a task may must not keep it out.
    berubah = hitung.berubah(*cara) + statistik.berubah(*cara)
    # What the public reads comes before the long part, so that no night goes by without it.
    terbitan.terbitkan(lanjut=simpan_kemajuan, lepas=di_luar_transaksi)
    return berubah + hitung.malam(*cara) + statistik.malam(*cara)


@tugas("indikator.hitung_berubah")
def hitung_berubah() -> None:
    """Count what changed since the last count, while others may write; what a lost message would
    have counted, the night counts."""
    hitung.berubah(_lanjut, di_luar_transaksi)
    statistik.berubah(_lanjut, di_luar_transaksi)
    terbitan.terbitkan(baru_saja=True, lanjut=simpan_kemajuan, lepas=di_luar_transaksi)


def _maju(baris: pekerjaan.Pekerjaan) -> hitung.Maju:
    """Note progress and commit what was done until then."""

    def maju(sudah: int, total: int) -> bool:
        jalan = pekerjaan.maju(baris, sudah, total)
        simpan_kemajuan()
        return jalan

    return maju


def _tautan(kata: str, titik: str, **nilai: int) -> list[str]:
    """A way from the page of a job to what it was about."""
    return [kata, current_app.url_map.bind("").build(titik, nilai)]


@tugas(hitung_ulang.TUGAS, pekerjaan=True)
def hitung_semua(pekerjaan_id: int) -> None:
    """Count everything anew for somebody who asked, one year of one source at a time, while others
    may write."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    simpan_kemajuan()
    try:
        hasil = hitung_ulang.kerjakan(baris, _maju(baris), di_luar_transaksi)
    except SoftTimeLimitExceeded:
        # What was counted is kept and the job stays open: it is sent again, and goes on behind it.
        db.session.rollback()
        return
    if hasil is not None:
        tautan = [
            _tautan("Lihat indikator", "indikator.program"),
            _tautan("Lihat ringkasan", "indikator.ringkasan"),
        ]
        pekerjaan.selesaikan(baris, hasil | {"tautan": tautan})


@tugas(tutup.TUGAS, pekerjaan=True)
def tutup_bulan(pekerjaan_id: int) -> None:
    """Close one month, in one transaction."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    simpan_kemajuan()
    try:
        hasil = tutup.kerjakan(baris, lambda sudah, total: pekerjaan.maju(baris, sudah, total))
    except TindakanDitolak as galat:
        pekerjaan.gagalkan(baris, galat.pesan)
        return
    if hasil is None:
        return
    bulan = {kunci: baris.parameter[kunci] for kunci in ("tahun", "bulan")}
    isi = hasil | {"tautan": [_tautan("Lihat bulan itu", "indikator.bulan_satu", **bulan)]}
    if hasil["ditutup"]:
        pekerjaan.selesaikan(baris, isi)
    else:
        baris.hasil = isi
        pekerjaan.gagalkan(baris, tutup.kata_keduluan(baris))


@tugas("indikator.buang_ekspor", berkala=True)
def buang_ekspor() -> int:
    """Let go of workbooks that were kept long enough."""
    return ekspor.buang()


@tugas(ekspor.TUGAS, pekerjaan=True)
def ekspor_angka(pekerjaan_id: int) -> None:
    """Make one workbook, a batch at a time; a killed job begins anew."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    simpan_kemajuan()
    hasil = ekspor.kerjakan(baris, _maju(baris))
    if hasil is not None:
        pekerjaan.selesaikan(baris, hasil)
