"""Signing an issued letter: a port with two peers here, ink and a certificate of the office.

A remote service (BSrE) is a third peer: see docs/operasi.md.
"""

from hi_cases.surat.services.tanda_tangan.basah import Basah
from hi_cases.surat.services.tanda_tangan.pilih import cara_tersedia, penanda
from hi_cases.surat.services.tanda_tangan.port import Penanda, PenandaGagal
from hi_cases.surat.services.tanda_tangan.sertifikat import LokalPAdES, buat_sertifikat

__all__ = [
    "Basah",
    "LokalPAdES",
    "Penanda",
    "PenandaGagal",
    "buat_sertifikat",
    "cara_tersedia",
    "penanda",
]
