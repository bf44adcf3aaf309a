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
from hi_cases.perusahaan.queries.wakil import (
    IZIN_WAKIL,
    akun_perusahaan,
    ambil_wakil,
    boleh_buka_berkas_wakil,
    daftar_wakil,
    label_wakil,
    nama_bertindak,
    perusahaan_berakhir,
    perusahaan_bertindak,
    perusahaan_pengguna,
    wakil,
    wakil_berlaku,
    wakil_menunggu,
    wakil_saya,
)

__all__ = [
    "IZIN_WAKIL",
    "Halaman",
    "ambil",
    "ambil_lokasi",
    "akun_perusahaan",
    "ambil_wakil",
    "boleh_buka_berkas_wakil",
    "cari",
    "daftar",
    "daftar_wakil",
    "jumlah_usulan",
    "kategori_kbli",
    "kawasan",
    "kecamatan",
    "keluarga",
    "label_rujukan",
    "label_wakil",
    "mirip",
    "nama_bertindak",
    "nama_kategori",
    "penggabungan",
    "penggabungan_berlaku",
    "perusahaan_berakhir",
    "perusahaan_bertindak",
    "perusahaan_pengguna",
    "sektor",
    "usulan",
    "usulan_satu",
    "utama",
    "wakil",
    "wakil_berlaku",
    "wakil_menunggu",
    "wakil_saya",
]
