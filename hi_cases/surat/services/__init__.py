"""Acts on letters."""

from hi_cases.surat.services.akhiri import batalkan, ganti
from hi_cases.surat.services.serta import terbitkan_serta
from hi_cases.surat.services.setujui import ajukan, kembalikan, setujui, tarik
from hi_cases.surat.services.templat import muat_bawaan

__all__ = [
    "ajukan",
    "batalkan",
    "ganti",
    "kembalikan",
    "muat_bawaan",
    "setujui",
    "tarik",
    "terbitkan_serta",
]
