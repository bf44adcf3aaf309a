"""Pages of submissions: the applicant's (`luar_*`), the office's (`kantor_*`, `teliti_*`)."""

from hi_cases.core.web import ButirMenu
from hi_cases.permohonan.routes import (
    kantor_baris,
    kantor_daftar,
    kantor_loket,
    kantor_radar,
    kantor_rinci,
    kantor_tindakan,
    luar_baris,
    luar_isi,
    luar_saya,
    teliti_halaman,
)
from hi_cases.permohonan.routes.bp import bp
from hi_cases.permohonan.rules import izin

MENU = (
    ButirMenu("Permohonan", "permohonan.saya", izin.SAYA, urutan=25),
    ButirMenu(
        "Permohonan",
        "permohonan.daftar",
        izin.LIHAT,
        urutan=115,
        hitung=kantor_daftar.hitung_menunggu,
    ),
)

__all__ = [
    "MENU",
    "bp",
    "kantor_baris",
    "kantor_daftar",
    "kantor_loket",
    "kantor_radar",
    "kantor_rinci",
    "kantor_tindakan",
    "luar_baris",
    "luar_isi",
    "luar_saya",
    "teliti_halaman",
]
