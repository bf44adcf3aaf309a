"""Indicators of the programme, and yearly statistics: the office's pages and the public's."""

from hi_cases.core.web import Bagian, ButirMenu, PintuUmum
from hi_cases.indikator import rules
from hi_cases.indikator.routes import (
    bulan,
    dokumen,
    ekspor,
    hitung,
    indikator,
    isian,
    laporan,
    publik,
    ringkasan,
    silang,
    statistik,
    terbuka,
)
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules.izin import LIHAT

MENU = (
    ButirMenu("Indikator program", "indikator.program", LIHAT, "Angka", 370),
    ButirMenu("Statistik", "indikator.tahunan", rules.STATISTIK, "Angka", 380),
)

PINTU_UMUM = (
    PintuUmum(
        "Statistik perselisihan",
        "Jumlah perkara tiap tahun menurut jenis dan cara berakhirnya, dengan tabel yang dapat "
        "diunduh.",
        "indikator.umum",
        Bagian.BUKU,
        30,
    ),
    PintuUmum(
        "Data terbuka",
        "Angka tahunan untuk diolah sendiri: CSV dan JSON dengan penjelasan tiap kolomnya.",
        "indikator.terbuka",
        Bagian.BUKU,
        40,
    ),
)

__all__ = [
    "MENU",
    "PINTU_UMUM",
    "bp",
    "bulan",
    "dokumen",
    "ekspor",
    "hitung",
    "indikator",
    "isian",
    "laporan",
    "publik",
    "ringkasan",
    "silang",
    "statistik",
    "terbuka",
]
