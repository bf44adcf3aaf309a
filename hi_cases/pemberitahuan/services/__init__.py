"""Acts on the outbox: writing an e-mail, sending it, sending a failed one again."""

from hi_cases.pemberitahuan.services.antar import antar
from hi_cases.pemberitahuan.services.keluar import (
    ambil,
    catat_hasil,
    kirim_surel,
    kirim_ulang,
    sapu,
)
from hi_cases.pemberitahuan.services.kesiapan import (
    alamat_sah,
    surel_siap,
    tautan,
    tautan_siap,
)

__all__ = [
    "alamat_sah",
    "ambil",
    "antar",
    "catat_hasil",
    "kirim_surel",
    "kirim_ulang",
    "sapu",
    "surel_siap",
    "tautan",
    "tautan_siap",
]
