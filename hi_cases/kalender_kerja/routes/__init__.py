"""Pages of the calendar."""

from hi_cases.core.web import ButirMenu
from hi_cases.kalender_kerja.routes import acuan, dekrit, hitung, rancangan
from hi_cases.kalender_kerja.routes.bp import bp

_KELOMPOK = "Kalender dan ketentuan"

MENU = (
    ButirMenu("Hitung hari kerja", "kalender_kerja.hitung", "kalender.hitung", _KELOMPOK, 310),
    ButirMenu("Hari libur", "kalender_kerja.daftar", "kalender.lihat", _KELOMPOK, 320),
    ButirMenu("Ketentuan waktu", "kalender_kerja.ketentuan", "kalender.lihat", _KELOMPOK, 330),
    ButirMenu("Pengaturan hukum", "kalender_kerja.pengaturan", "kalender.lihat", _KELOMPOK, 340),
)

__all__ = ["MENU", "acuan", "bp", "dekrit", "hitung", "rancangan"]
