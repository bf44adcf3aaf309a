"""Pages of LKS Bipartit: the office's register, its exports, a company's own."""

from hi_cases.core.web import Bagian, ButirMenu, PintuUmum
from hi_cases.lks_bipartit.routes import catat, ekspor, register, saya
from hi_cases.lks_bipartit.routes.bp import bp
from hi_cases.lks_bipartit.rules import izin

MENU = (
    ButirMenu("LKS Bipartit", "lks_bipartit.saya", izin.SAYA, urutan=26),
    ButirMenu("Register LKS Bipartit", "lks_bipartit.daftar", izin.LIHAT, "Kelembagaan", 263),
)

PINTU_UMUM = (
    PintuUmum(
        "LKS Bipartit",
        "Pencatatan lembaga kerja sama bipartit dan laporan kegiatannya, dengan akun perusahaan.",
        "lks_bipartit.saya",
        Bagian.AJUKAN,
        40,
        ("berita acara pembentukan dan susunan pengurus dari kedua unsur.",),
    ),
)

__all__ = ["MENU", "PINTU_UMUM", "bp", "catat", "ekspor", "register", "saya"]
