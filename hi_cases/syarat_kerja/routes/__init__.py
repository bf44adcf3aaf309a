"""Pages of what is in force: the office's register, a company's own, the public's."""

from hi_cases.core.web import ButirMenu
from hi_cases.syarat_kerja.routes import cap, impor, lama, publik, register, saya, ukuran
from hi_cases.syarat_kerja.routes.bp import bp
from hi_cases.syarat_kerja.rules import izin

MENU = (
    ButirMenu("PP dan PKB", "syarat_kerja.saya", izin.SAYA, urutan=26),
    ButirMenu("Register PP dan PKB", "syarat_kerja.daftar", izin.LIHAT, urutan=116),
)

__all__ = ["MENU", "bp", "cap", "impor", "lama", "publik", "register", "saya", "ukuran"]
