"""Pages of the register books: the archive, the import of an old book, the book of a year."""

from hi_cases.core.web import ButirMenu
from hi_cases.perselisihan.rules import izin
from hi_cases.register_buku.routes import buku_register, impor
from hi_cases.register_buku.routes.cetak_biru import bp

MENU = (
    ButirMenu("Buku register", "register_buku.buku_register", izin.LIHAT, urutan=125),
    ButirMenu("Arsip register", "register_buku.arsip", izin.LIHAT, urutan=130),
)

__all__ = ["MENU", "bp", "buku_register", "impor"]
