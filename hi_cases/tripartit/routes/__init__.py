"""Pages of bodies, their meetings and minimum wages: the office's alone."""

from hi_cases.core.web import ButirMenu
from hi_cases.tripartit.routes import anggota, catatan_rapat, lembaga, rapat, rencana
from hi_cases.tripartit.routes.bp import bp
from hi_cases.tripartit.rules import izin

MENU = (
    ButirMenu(
        "LKS Tripartit dan Dewan Pengupahan",
        "tripartit.daftar",
        izin.LIHAT,
        "Kelembagaan dan angka",
        urutan=350,
    ),
)

__all__ = ["MENU", "anggota", "bp", "catatan_rapat", "lembaga", "rapat", "rencana"]
