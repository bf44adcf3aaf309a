"""Pages of the dispute cases: list, case, acts, counter intake, the kabid's overview."""

from flask import Flask

from hi_cases.core.web import ButirMenu
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.queries.masuk import hitung_masuk
from hi_cases.perselisihan.routes import (
    akses_pihak,
    alur,
    asal,
    bipartit,
    catatan,
    daftar,
    gabung_pisah,
    ikhtisar,
    isian,
    koreksi,
    masuk,
    periksa_berkas,
    pernyataan,
    pertemuan,
    perusahaan,
    rincian,
    serah_terima,
    tindakan,
    verifikasi,
)
from hi_cases.perselisihan.routes.cetak_biru import bp, kantor
from hi_cases.perselisihan.rules import izin

MENU = (
    ButirMenu("Yang masuk", "perselisihan.masuk", izin.MASUK, urutan=105, hitung=hitung_masuk),
    ButirMenu("Surat kuasa dan wakil", "kantor.verifikasi", izin.MASUK, urutan=107),
    ButirMenu(
        "Perkara",
        "perselisihan.daftar",
        izin.LIHAT_RINGKAS,
        urutan=110,
        hitung=queries.hitung_terbuka,
    ),
    ButirMenu("Ikhtisar bidang", "perselisihan.ikhtisar", izin.IKHTISAR, urutan=120),
    ButirMenu(
        "Alur dan wewenang",
        "perselisihan.alur",
        izin.LIHAT_RINGKAS,
        kelompok="Pengelolaan",
        urutan=480,
    ),
)


def pasang(app: Flask) -> None:
    """Open the pages of the office that lie at the root of the site."""
    app.register_blueprint(kantor)


__all__ = [
    "MENU",
    "akses_pihak",
    "alur",
    "asal",
    "bipartit",
    "bp",
    "catatan",
    "daftar",
    "gabung_pisah",
    "ikhtisar",
    "isian",
    "kantor",
    "koreksi",
    "masuk",
    "pasang",
    "periksa_berkas",
    "pernyataan",
    "pertemuan",
    "perusahaan",
    "rincian",
    "serah_terima",
    "tindakan",
    "verifikasi",
]
