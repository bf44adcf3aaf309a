"""Pages of the dispute cases: list, case, acts, counter intake, the kabid's overview."""

from flask import Flask

from hi_cases.core.web import ButirMenu
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.queries.masuk import hitung_masuk
from hi_cases.perselisihan.routes import (
    ajukan,
    ajukan_kirim,
    ajukan_pekerja,
    akses_pihak,
    alur,
    bipartit,
    bipartit_luar,
    catatan,
    daftar,
    gabung_pisah,
    ikhtisar,
    isian,
    klaim,
    koreksi,
    masuk,
    periksa_berkas,
    pernyataan,
    perusahaan,
    rincian,
    saya,
    saya_tindakan,
    serah_terima,
    tindakan,
    verifikasi,
)
from hi_cases.perselisihan.routes.cetak_biru import bp, kantor, luar
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
    # The parties' few places, in one row under the bar.
    ButirMenu("Perkara saya", "luar.saya", izin.SAYA, urutan=10),
    ButirMenu("Ajukan", "luar.ajukan", izin.SAYA, urutan=20),
    ButirMenu("Kode undangan", "luar.klaim", izin.SAYA, urutan=30),
)


def pasang(app: Flask) -> None:
    """Open the pages of outsiders, which lie beside those of the office."""
    app.register_blueprint(luar)
    app.register_blueprint(kantor)


__all__ = [
    "MENU",
    "ajukan",
    "ajukan_kirim",
    "ajukan_pekerja",
    "akses_pihak",
    "alur",
    "bipartit",
    "bipartit_luar",
    "bp",
    "catatan",
    "daftar",
    "gabung_pisah",
    "ikhtisar",
    "isian",
    "kantor",
    "klaim",
    "koreksi",
    "luar",
    "masuk",
    "pasang",
    "periksa_berkas",
    "pernyataan",
    "perusahaan",
    "rincian",
    "saya",
    "saya_tindakan",
    "serah_terima",
    "tindakan",
    "verifikasi",
]
