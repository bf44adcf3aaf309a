"""Acts on uploads: check, hold, attach, cancel, account for downloads, sweep."""

from hi_cases.dokumen.services.periksa import periksa
from hi_cases.dokumen.services.titipan import buang_titipan_lama, sebut_simpanan, tebus, titip
from hi_cases.dokumen.services.unggah import (
    batalkan,
    catat_unduhan,
    ganti_jenis,
    pindahkan,
    pindahkan_surat,
    tarik,
    unggah,
)

__all__ = [
    "batalkan",
    "buang_titipan_lama",
    "catat_unduhan",
    "ganti_jenis",
    "periksa",
    "pindahkan",
    "pindahkan_surat",
    "sebut_simpanan",
    "tarik",
    "tebus",
    "titip",
    "unggah",
]
