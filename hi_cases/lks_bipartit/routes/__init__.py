"""Pages of LKS Bipartit: the office's register, its exports, a company's own."""

from hi_cases.core.web import ButirMenu
from hi_cases.lks_bipartit.routes import catat, ekspor, register, saya
from hi_cases.lks_bipartit.routes.bp import bp
from hi_cases.lks_bipartit.rules import izin

MENU = (
    ButirMenu("LKS Bipartit", "lks_bipartit.saya", izin.SAYA, urutan=26),
    ButirMenu("Register LKS Bipartit", "lks_bipartit.daftar", izin.LIHAT, urutan=117),
)

__all__ = ["MENU", "bp", "catat", "ekspor", "register", "saya"]
