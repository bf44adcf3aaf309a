"""The pages that span domains, and those for whoever has no account."""

from hi_cases.beranda.routes import halaman, lacak, pemeriksaan, tempat, tugas
from hi_cases.beranda.routes.cetak_biru import bp
from hi_cases.beranda.routes.halaman import MENU

__all__ = ["MENU", "bp", "halaman", "lacak", "pemeriksaan", "tempat", "tugas"]
