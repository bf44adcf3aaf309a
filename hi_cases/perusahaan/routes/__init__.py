"""Pages of the company registry."""

from hi_cases.core.web import ButirMenu
from hi_cases.perusahaan import queries, rules
from hi_cases.perusahaan.routes import (
    gabung,
    halaman,
    impor,
    klaim,
    lokasi,
    saya,
    saya_akun,
    sunting,
    wakil,
)
from hi_cases.perusahaan.routes.bp import bp

MENU = (
    ButirMenu("Perusahaan saya", "perusahaan.saya", rules.WAKILI, urutan=27),
    ButirMenu("Perusahaan", "perusahaan.daftar", "perusahaan.lihat", urutan=140),
    ButirMenu(
        "Perusahaan kembar",
        "perusahaan.kembar",
        "perusahaan.gabung",
        urutan=150,
        hitung=queries.jumlah_usulan,
    ),
)

__all__ = [
    "MENU",
    "bp",
    "gabung",
    "halaman",
    "impor",
    "klaim",
    "lokasi",
    "saya",
    "saya_akun",
    "sunting",
    "wakil",
]
