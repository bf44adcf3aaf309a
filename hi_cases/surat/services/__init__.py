"""Acts on letters."""

from hi_cases.surat.services.akhiri import batalkan, batalkan_belum_dikirim, ganti
from hi_cases.surat.services.serempak import (
    buang_semua,
    tahan_semua,
    terbitkan_semua,
    tulis_semua,
)
from hi_cases.surat.services.serta import awal_serta, terbitkan_serta
from hi_cases.surat.services.setujui import ajukan, kembalikan, setujui, tarik
from hi_cases.surat.services.templat import muat_bawaan

__all__ = [
    "ajukan",
    "awal_serta",
    "batalkan",
    "batalkan_belum_dikirim",
    "buang_semua",
    "ganti",
    "kembalikan",
    "muat_bawaan",
    "setujui",
    "tahan_semua",
    "tarik",
    "terbitkan_semua",
    "terbitkan_serta",
    "tulis_semua",
]
