"""Pages of letters."""

from hi_cases.core.web import Bagian, ButirMenu, PintuUmum
from hi_cases.surat import queries
from hi_cases.surat.queries.daftar import hitung_menunggu
from hi_cases.surat.routes import (
    berkas,
    bundel,
    daftar,
    delegasi,
    kop,
    nomor,
    periksa,
    sampaikan,
    sampaikan_semua,
    setujui,
    surat,
    templat,
    templat_rancangan,
    terima,
    tulis,
)
from hi_cases.surat.routes.bp import bp

MENU = (
    ButirMenu("Surat", "surat.daftar", "surat.baca", urutan=115, hitung=hitung_menunggu),
    ButirMenu("Buku nomor surat", "surat.nomor", "surat.buku_nomor", "Pengelolaan", 450),
    ButirMenu("Plt., Plh., dan a.n.", "surat.delegasi", "surat.delegasi", "Pengelolaan", 452),
    ButirMenu("Kop surat", "surat.kop", "surat.delegasi", "Pengelolaan", 454),
    ButirMenu("Naskah surat", "surat.templat_daftar", "surat.templat", "Pengelolaan", 456),
)

PINTU_UMUM = (
    PintuUmum(
        "Periksa keaslian surat",
        "Dengan kode pada kaki surat dari dinas, tanpa akun.",
        "surat.periksa",
        Bagian.IKUTI,
        30,
    ),
)

__all__ = [
    "MENU",
    "PINTU_UMUM",
    "berkas",
    "bp",
    "bundel",
    "daftar",
    "delegasi",
    "kop",
    "nomor",
    "periksa",
    "queries",
    "sampaikan",
    "sampaikan_semua",
    "setujui",
    "surat",
    "templat",
    "templat_rancangan",
    "terima",
    "tulis",
]
