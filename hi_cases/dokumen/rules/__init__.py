"""Pure rules of uploads."""

from hi_cases.dokumen.rules.batas import BATAS, UMUR_TITIPAN, periksa_jumlah, tulis_ukuran
from hi_cases.dokumen.rules.isi import tentukan_tipe
from hi_cases.dokumen.rules.izin import IZIN
from hi_cases.dokumen.rules.nama import bersihkan_nama, periksa_akhiran

__all__ = [
    "BATAS",
    "IZIN",
    "UMUR_TITIPAN",
    "bersihkan_nama",
    "periksa_akhiran",
    "periksa_jumlah",
    "tentukan_tipe",
    "tulis_ukuran",
]
