"""Decisions about accounts: who manages them, when an attempt locks, what a password must be."""

from hi_cases.akun.rules.izin import IZIN
from hi_cases.akun.rules.kunci import AMBANG, kalimat_terkunci, lama_kunci
from hi_cases.akun.rules.pendaftaran import (
    GAGAL_MAKS,
    SURAT_PER_JAM,
    UMUR_PEMULIHAN,
    UMUR_PEMULIHAN_LOKET,
    UMUR_PENDAFTARAN,
    UMUR_SISA,
    URAIAN_PERAN,
    jalur_aman,
    pihak_luar,
    telepon_baku,
)
from hi_cases.akun.rules.pengguna import (
    email_baku,
    faktor_kedua_wajib,
    label_jenjang,
    label_peran,
    larangan_nonaktif,
    larangan_ubah_peran,
    nip_baku,
    periksa_data,
)
from hi_cases.akun.rules.sandi import PANJANG_MAKSIMUM, PANJANG_MINIMUM, kelemahan_sandi

__all__ = [
    "AMBANG",
    "GAGAL_MAKS",
    "IZIN",
    "PANJANG_MAKSIMUM",
    "PANJANG_MINIMUM",
    "SURAT_PER_JAM",
    "UMUR_PEMULIHAN",
    "UMUR_PEMULIHAN_LOKET",
    "UMUR_PENDAFTARAN",
    "UMUR_SISA",
    "URAIAN_PERAN",
    "email_baku",
    "faktor_kedua_wajib",
    "jalur_aman",
    "kalimat_terkunci",
    "kelemahan_sandi",
    "label_jenjang",
    "label_peran",
    "lama_kunci",
    "larangan_nonaktif",
    "larangan_ubah_peran",
    "nip_baku",
    "periksa_data",
    "pihak_luar",
    "telepon_baku",
]
