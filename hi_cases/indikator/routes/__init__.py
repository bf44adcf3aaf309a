"""Yearly statistics: the office's pages and downloads, and the public's."""

from hi_cases.core.web import Bagian, ButirMenu, PintuUmum
from hi_cases.indikator import rules
from hi_cases.indikator.routes import kantor, publik
from hi_cases.indikator.routes.bp import bp

MENU = (ButirMenu("Statistik", "indikator.tahunan", rules.STATISTIK, "Angka", 380),)

PINTU_UMUM = (
    PintuUmum(
        "Statistik perselisihan",
        "Jumlah perkara tiap tahun menurut jenis dan cara berakhirnya, dengan tabel yang dapat "
        "diunduh.",
        "indikator.umum",
        Bagian.BUKU,
        30,
    ),
)

__all__ = ["MENU", "PINTU_UMUM", "bp", "kantor", "publik"]
