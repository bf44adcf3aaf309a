"""Lists of companies: take one in, check it, bring it in, report what was refused."""

from hi_cases.perusahaan.services.impor.pelaksanaan import (
    TUGAS,
    batalkan,
    jalankan,
    kerjakan,
    kerjakan_pekerjaan,
    periksa_saja,
    ringkasan_pekerjaan,
    tolak_tersimpan,
)
from hi_cases.perusahaan.services.impor.unggah import baca, catat_unduhan, simpan, terima

__all__ = [
    "TUGAS",
    "baca",
    "batalkan",
    "catat_unduhan",
    "jalankan",
    "kerjakan",
    "kerjakan_pekerjaan",
    "periksa_saja",
    "ringkasan_pekerjaan",
    "simpan",
    "terima",
    "tolak_tersimpan",
]
