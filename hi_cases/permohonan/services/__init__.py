"""Acts on submissions."""

from hi_cases.permohonan.services.draf import (
    buat,
    dilayani,
    dokumen_dari,
    langkah_dari,
    pasang_dokumen,
    pegang_isian,
    simpan_langkah,
)
from hi_cases.permohonan.services.lakukan import jenis_dari, lakukan

__all__ = [
    "buat",
    "dilayani",
    "dokumen_dari",
    "jenis_dari",
    "lakukan",
    "langkah_dari",
    "pasang_dokumen",
    "pegang_isian",
    "simpan_langkah",
]
