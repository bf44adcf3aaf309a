"""Pages of the book of unions: the office's, a union's own, the public's."""

from hi_cases.core.web import ButirMenu
from hi_cases.serikat.routes import (
    buku,
    ekspor,
    impor,
    lama,
    laporan,
    loket,
    publik,
    saya,
)
from hi_cases.serikat.routes.bp import bp
from hi_cases.serikat.rules import izin

MENU = (
    ButirMenu("Organisasi saya", "serikat.saya", izin.SAYA, urutan=27),
    ButirMenu("Buku serikat pekerja", "serikat.daftar", izin.LIHAT, urutan=117),
)

__all__ = [
    "MENU",
    "bp",
    "buku",
    "ekspor",
    "impor",
    "lama",
    "laporan",
    "loket",
    "publik",
    "saya",
]
