"""Reads of notices: the outbox, the ladder and its reminders."""

from hi_cases.pemberitahuan.queries.kabar import (
    HALAMAN_KABAR,
    PALING_BANYAK,
    ambil_kabar,
    belum_ditangani,
    ditangani,
    jumlah_baru,
    jumlah_kabar,
    kabar_saya,
    tentang,
)
from hi_cases.pemberitahuan.queries.keluar import (
    HALAMAN,
    IZIN,
    JENIS_RUJUKAN,
    daftar,
    dibuka,
    jumlah,
    jumlah_gagal,
    jumlah_sejak,
    label_pesan,
)
from hi_cases.pemberitahuan.queries.pilihan import keadaan_kode, kontak_wa, pilihan_saya

__all__ = [
    "HALAMAN",
    "HALAMAN_KABAR",
    "IZIN",
    "JENIS_RUJUKAN",
    "PALING_BANYAK",
    "ambil_kabar",
    "belum_ditangani",
    "daftar",
    "dibuka",
    "ditangani",
    "jumlah",
    "jumlah_baru",
    "jumlah_gagal",
    "jumlah_kabar",
    "jumlah_sejak",
    "kabar_saya",
    "keadaan_kode",
    "kontak_wa",
    "label_pesan",
    "pilihan_saya",
    "tentang",
]
