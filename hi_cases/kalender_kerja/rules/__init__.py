"""Pure rules of the working calendar: counting, periods, traces, permissions."""

from hi_cases.kalender_kerja.rules.hari_kerja import hitung, mundur, tambah
from hi_cases.kalender_kerja.rules.izin import IZIN
from hi_cases.kalender_kerja.rules.jatuh import Cara, hitung_jatuh, sisa_hari
from hi_cases.kalender_kerja.rules.jejak import jejak

__all__ = ["IZIN", "Cara", "hitung", "hitung_jatuh", "jejak", "mundur", "sisa_hari", "tambah"]
