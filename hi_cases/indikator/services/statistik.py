"""Counting what the pages of statistics read: what changed since the last count, or everything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from hi_cases.core import authz, clock, pekerjaan
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.indikator import rules
from hi_cases.indikator.models import AngkaStatistik
from hi_cases.indikator.queries import simpan_statistik
from hi_cases.indikator.queries.ringkasan.bagian import BAGIAN, Bagian
from hi_cases.indikator.queries.ringkasan.halaman import tahun_pilihan
from hi_cases.indikator.services.hitung import Hasil, Maju, hitung_daftar

TUGAS = "indikator.hitung_statistik"
_MINGGU = 6


def hitung(tahun: Iterable[int], *, penuh: bool = False, maju: Maju | None = None) -> Hasil | None:
    """Count these years of every part of the statistics, as `hitung_daftar` does."""
    return hitung_daftar(BAGIAN.values(), _simpan, tahun, penuh=penuh, maju=maju)


def _simpan(bagian: Bagian, tahun: int) -> int:
    """Keep the counts of a year; return of how many periods they are other than before."""
    lama = simpan_statistik.baris(bagian.kode, tahun)
    kini, berubah = clock.sekarang(), 0
    for periode, isi in bagian.hitung(tahun, clock.hari_ini()).items():
        satu = lama.get(periode)
        if satu is not None and satu.isi == isi:
            continue
        berubah += satu is not None or bool(isi)
        if satu is None:
            satu = AngkaStatistik(bagian=bagian.kode, tahun=tahun, periode=periode)
            db.session.add(satu)
        satu.isi, satu.dihitung_pada = isi, kini
    return berubah


def malam() -> int:
    """Count what changed, on Sundays everything; return of how many periods counts are other."""
    penuh = clock.hari_ini().weekday() == _MINGGU
    hasil = hitung(tahun_pilihan(), penuh=penuh)
    return hasil.berubah if hasil else 0


def minta(pelaku: Pelaku) -> Pekerjaan:
    """Ask for all statistics to be counted anew."""
    authz.tabel().pastikan(pelaku, rules.STATISTIK_HITUNG, milik_sendiri=False)
    return pekerjaan.buat(pelaku, TUGAS, "Menghitung ulang statistik", {})


def kerjakan(_kerja: Pekerjaan, maju: Maju) -> dict[str, int] | None:
    """Count everything for a job; None where somebody stopped it: then nothing is kept."""
    hasil = hitung(tahun_pilihan(), penuh=True, maju=maju)
    if hasil is None:
        db.session.rollback()
    return asdict(hasil) if hasil else None
