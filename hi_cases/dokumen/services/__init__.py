"""Acts on uploads: check, hold, attach, show, cancel, account for downloads, sweep."""

from hi_cases.dokumen.services.bersihkan import bersihkan
from hi_cases.dokumen.services.musnahkan import musnahkan
from hi_cases.dokumen.services.penampil import (
    bacaan,
    buang_lembar,
    jumlah_halaman,
    lembar,
    teks_berkas,
)
from hi_cases.dokumen.services.periksa import periksa, periksa_naskah
from hi_cases.dokumen.services.titipan import buang_titipan_lama, sebut_simpanan, tebus, titip
from hi_cases.dokumen.services.unggah import (
    batalkan,
    catat_lihat,
    catat_unduhan,
    ganti_jenis,
    pindahkan,
    pindahkan_surat,
    rujuk,
    tarik,
    unggah,
)

__all__ = [
    "bacaan",
    "batalkan",
    "bersihkan",
    "buang_lembar",
    "buang_titipan_lama",
    "catat_lihat",
    "catat_unduhan",
    "ganti_jenis",
    "jumlah_halaman",
    "lembar",
    "musnahkan",
    "periksa",
    "periksa_naskah",
    "pindahkan",
    "pindahkan_surat",
    "rujuk",
    "sebut_simpanan",
    "tarik",
    "tebus",
    "teks_berkas",
    "titip",
    "unggah",
]
