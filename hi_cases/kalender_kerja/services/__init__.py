"""Acts on the calendar: deadlines, changes with their preview, reference data."""

from hi_cases.kalender_kerja.services.acuan import muat_acuan
from hi_cases.kalender_kerja.services.hitung_ulang import hitung_ulang, selaraskan
from hi_cases.kalender_kerja.services.rancangan import (
    ajukan_dekrit,
    ajukan_ketentuan,
    ajukan_pengaturan,
    buang,
    terapkan,
)
from hi_cases.kalender_kerja.services.salin import salin
from hi_cases.kalender_kerja.services.tenggat import (
    akhiri_jeda,
    batalkan,
    buka,
    buka_kembali,
    mulai_jeda,
    pegang,
    penuhi,
    serahkan,
    ubah_jeda,
    ubah_mulai,
)

__all__ = [
    "ajukan_dekrit",
    "ajukan_ketentuan",
    "ajukan_pengaturan",
    "akhiri_jeda",
    "batalkan",
    "buang",
    "buka",
    "buka_kembali",
    "hitung_ulang",
    "mulai_jeda",
    "muat_acuan",
    "pegang",
    "penuhi",
    "salin",
    "selaraskan",
    "serahkan",
    "terapkan",
    "ubah_jeda",
    "ubah_mulai",
]
