"""Acts on submissions."""

from hi_cases.permohonan.services.baris import baca_buku, simpan_baris, templat_daftar
from hi_cases.permohonan.services.draf import (
    buat,
    cabut_dokumen,
    dilayani,
    dokumen_dari,
    langkah_dari,
    pasang_dokumen,
    pegang_isian,
    simpan_langkah,
)
from hi_cases.permohonan.services.lakukan import jenis_dari, lakukan, nilai_penentu
from hi_cases.permohonan.services.penelitian import (
    nilai_butir,
    selesaikan_catatan,
    tulis_catatan,
)
from hi_cases.permohonan.services.pihak import (
    gabung_pihak,
    kode_dikenal,
    simpan_pihak,
    undang_pihak,
)
from hi_cases.permohonan.services.ulang import mulai_lagi

__all__ = [
    "baca_buku",
    "buat",
    "cabut_dokumen",
    "dilayani",
    "dokumen_dari",
    "gabung_pihak",
    "jenis_dari",
    "kode_dikenal",
    "lakukan",
    "langkah_dari",
    "mulai_lagi",
    "nilai_butir",
    "nilai_penentu",
    "pasang_dokumen",
    "pegang_isian",
    "selesaikan_catatan",
    "simpan_baris",
    "simpan_langkah",
    "simpan_pihak",
    "templat_daftar",
    "tulis_catatan",
    "undang_pihak",
]
