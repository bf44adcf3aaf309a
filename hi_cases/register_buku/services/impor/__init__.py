"""Old registers: take a book in, check it, bring it in, report what was refused."""

from hi_cases.register_buku.services.impor.laporan import xlsx_ditolak
from hi_cases.register_buku.services.impor.pelaksanaan import (
    TUGAS,
    batalkan,
    jalankan,
    kerjakan,
    kerjakan_pekerjaan,
    ringkasan_pekerjaan,
)
from hi_cases.register_buku.services.impor.unggah import (
    baca,
    baca_tersimpan,
    catat_unduhan,
    periksa,
    rencana,
    simpan,
    terima,
)

__all__ = [
    "TUGAS",
    "baca",
    "baca_tersimpan",
    "batalkan",
    "catat_unduhan",
    "jalankan",
    "kerjakan",
    "kerjakan_pekerjaan",
    "periksa",
    "rencana",
    "ringkasan_pekerjaan",
    "simpan",
    "terima",
    "xlsx_ditolak",
]
