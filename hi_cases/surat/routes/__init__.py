"""Pages of letters."""

from hi_cases.core.web import ButirMenu
from hi_cases.surat import queries
from hi_cases.surat.queries.daftar import hitung_menunggu
from hi_cases.surat.routes import berkas, daftar, surat, tulis
from hi_cases.surat.routes.bp import bp

MENU = (ButirMenu("Surat", "surat.daftar", "surat.baca", urutan=115, hitung=hitung_menunggu),)

__all__ = ["MENU", "berkas", "bp", "daftar", "queries", "surat", "tulis"]
