"""Pages of letters."""

from hi_cases.core.web import ButirMenu
from hi_cases.surat import queries
from hi_cases.surat.queries.daftar import hitung_menunggu
from hi_cases.surat.routes import (
    berkas,
    daftar,
    delegasi,
    nomor,
    periksa,
    setujui,
    surat,
    tulis,
)
from hi_cases.surat.routes.bp import bp

MENU = (
    ButirMenu("Surat", "surat.daftar", "surat.baca", urutan=115, hitung=hitung_menunggu),
    ButirMenu("Buku nomor surat", "surat.nomor", "surat.buku_nomor", "Pengelolaan", 450),
    ButirMenu("Plt., Plh., dan a.n.", "surat.delegasi", "surat.delegasi", "Pengelolaan", 452),
)

__all__ = [
    "MENU",
    "berkas",
    "bp",
    "daftar",
    "delegasi",
    "nomor",
    "periksa",
    "queries",
    "setujui",
    "surat",
    "tulis",
]
