"""Pages of the dispute cases: list, case, acts, counter intake, the kabid's overview."""

from hi_cases.core.web import ButirMenu
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.routes import (
    alur,
    bipartit,
    catatan,
    daftar,
    ikhtisar,
    impor,
    isian,
    perusahaan,
    rincian,
    tindakan,
)
from hi_cases.perselisihan.routes.cetak_biru import bp
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

__all__ = [
    "MENU",
    "alur",
    "bipartit",
    "bp",
    "catatan",
    "daftar",
    "ikhtisar",
    "impor",
    "isian",
    "perusahaan",
    "rincian",
    "tindakan",
]
