"""Reads of notices: the outbox, the ladder and its reminders."""

from hi_cases.pemberitahuan.queries.keluar import (
    HALAMAN,
    IZIN,
    JENIS_RUJUKAN,
    daftar,
    jumlah,
    jumlah_gagal,
    jumlah_sejak,
    label_surel,
)

__all__ = [
    "HALAMAN",
    "IZIN",
    "JENIS_RUJUKAN",
    "daftar",
    "jumlah",
    "jumlah_gagal",
    "jumlah_sejak",
    "label_surel",
]
