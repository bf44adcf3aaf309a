"""Reads of the company registry."""

from hi_cases.perusahaan.queries.acuan import kategori_kbli, kawasan, kecamatan, nama_kategori
from hi_cases.perusahaan.queries.cari import cari, mirip
from hi_cases.perusahaan.queries.daftar import Halaman, daftar
from hi_cases.perusahaan.queries.gabung import (
    jumlah_usulan,
    penggabungan,
    penggabungan_berlaku,
    usulan,
    usulan_satu,
)
from hi_cases.perusahaan.queries.satu import (
    ambil,
    ambil_lokasi,
    keluarga,
    label_rujukan,
    sektor,
    utama,
)
from hi_cases.perusahaan.queries.wakil import perusahaan_pengguna

__all__ = [
    "Halaman",
    "ambil",
    "ambil_lokasi",
    "cari",
    "daftar",
    "jumlah_usulan",
    "kategori_kbli",
    "kawasan",
    "kecamatan",
    "keluarga",
    "label_rujukan",
    "mirip",
    "nama_kategori",
    "penggabungan",
    "penggabungan_berlaku",
    "perusahaan_pengguna",
    "sektor",
    "usulan",
    "usulan_satu",
    "utama",
]
