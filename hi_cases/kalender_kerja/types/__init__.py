"""Values of the domain. Pure."""

from hi_cases.kalender_kerja.types.jejak import (
    Bacaan,
    HariJejak,
    Hasil,
    JejakHitung,
    Keadaan,
    StatusHari,
)
from hi_cases.kalender_kerja.types.kalender import (
    SEHARI,
    Blok,
    HariLibur,
    Jeda,
    JedaBelumBerakhir,
    JenisLibur,
    Kalender,
    KalenderBelumDimuat,
    Naskah,
    nama_dekrit,
)
from hi_cases.kalender_kerja.types.ketentuan import (
    Arah,
    Ketentuan,
    Keyakinan,
    Satuan,
)
from hi_cases.kalender_kerja.types.tenggat import (
    JenisRancangan,
    Pergeseran,
    SebabHitung,
    StatusRancangan,
    StatusTenggat,
)

__all__ = [
    "Arah",
    "Bacaan",
    "Blok",
    "HariJejak",
    "HariLibur",
    "Hasil",
    "Jeda",
    "JedaBelumBerakhir",
    "JejakHitung",
    "JenisLibur",
    "JenisRancangan",
    "Kalender",
    "KalenderBelumDimuat",
    "Keadaan",
    "Ketentuan",
    "Keyakinan",
    "Naskah",
    "Pergeseran",
    "SEHARI",
    "Satuan",
    "SebabHitung",
    "StatusHari",
    "StatusRancangan",
    "StatusTenggat",
    "nama_dekrit",
]
