"""Pages of the dispute cases: list, case, acts, counter intake, the kabid's overview."""

from flask import Flask

from hi_cases.core.web import ButirMenu
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.routes import (
    alur,
    bipartit,
    catatan,
    daftar,
    gabung_pisah,
    ikhtisar,
    impor,
    isian,
    koreksi,
    perusahaan,
    rincian,
    serah_terima,
    tindakan,
)
from hi_cases.perselisihan.routes.cetak_biru import bp, luar
from hi_cases.perselisihan.rules import izin

MENU = (
    ButirMenu(
        "Perkara",
        "perselisihan.daftar",
        izin.LIHAT_RINGKAS,
        urutan=110,
        hitung=queries.hitung_terbuka,
    ),
    ButirMenu("Ikhtisar bidang", "perselisihan.ikhtisar", izin.IKHTISAR, urutan=120),
    ButirMenu("Arsip register", "perselisihan.arsip", izin.LIHAT, urutan=130),
    ButirMenu(
        "Alur dan wewenang",
        "perselisihan.alur",
        izin.LIHAT_RINGKAS,
        kelompok="Pengelolaan",
        urutan=480,
    ),
)



def pasang(app: Flask) -> None:
    """Open the pages of outsiders, which lie beside those of the office."""
    app.register_blueprint(luar)


__all__ = [
    "MENU",
    "alur",
    "bipartit",
    "bp",
    "catatan",
    "daftar",
    "gabung_pisah",
    "ikhtisar",
    "impor",
    "isian",
    "koreksi",
    "luar",
    "pasang",
    "perusahaan",
    "rincian",
    "serah_terima",
    "tindakan",
]
