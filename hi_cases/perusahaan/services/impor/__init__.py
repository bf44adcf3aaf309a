"""Lists of companies: take one in, check it, bring it in, report what was refused."""

from hi_cases.perusahaan.services.impor.pelaksanaan import (
    TUGAS,
    batalkan,
    csv_ditolak,
    jalankan,
    kerjakan,
    kerjakan_pekerjaan,
    periksa_saja,
    ringkasan_pekerjaan,
    sisa_detik,
    tolak_tersimpan,
)
from hi_cases.perusahaan.services.impor.unggah import baca, catat_unduhan, simpan, terima

__all__ = [
    "TUGAS",
    "baca",
    "batalkan",
    "catat_unduhan",
    "csv_ditolak",
    "jalankan",
    "kerjakan",
    "kerjakan_pekerjaan",
    "periksa_saja",
    "ringkasan_pekerjaan",
    "simpan",
    "sisa_detik",
    "terima",
    "tolak_tersimpan",
]
