"""Reads of matters: who sees them, their facts, lists, history."""

from hi_cases.urusan.queries.akses import (
    akhir_pertama,
    ambil,
    berakhir,
    berasal,
    bertanggal,
    cari_nomor,
    dari_asal,
    dibuat_oleh,
    jenis_dari,
    milik,
    milik_banyak,
    pegang,
    semua,
    terbuka_tentang,
    terlihat,
)
from hi_cases.urusan.queries.daftar import Halaman, Saringan, daftar, jumlah
from hi_cases.urusan.queries.fakta import fakta, isi_terbaca, keadaan
from hi_cases.urusan.queries.petugas import calon_petugas
from hi_cases.urusan.queries.port import boleh_buka_berkas, label_rujukan

__all__ = [
    "berasal",
    "berakhir",
    "bertanggal",
    "terbuka_tentang",
    "Halaman",
    "Saringan",
    "akhir_pertama",
    "ambil",
    "boleh_buka_berkas",
    "calon_petugas",
    "cari_nomor",
    "dari_asal",
    "dibuat_oleh",
    "daftar",
    "fakta",
    "isi_terbaca",
    "jenis_dari",
    "jumlah",
    "keadaan",
    "label_rujukan",
    "milik",
    "milik_banyak",
    "pegang",
    "semua",
    "terlihat",
]
