"""Permission rows of the company registry."""

from hi_cases.core.authz import Cakupan, Izin, Peran

_PELAYANAN = {
    Peran.PETUGAS: Cakupan.SEMUA,
    Peran.MEDIATOR: Cakupan.SEMUA,
    Peran.SUBKOOR: Cakupan.SEMUA,
    Peran.KABID: Cakupan.SEMUA,
}
_PIMPINAN = {Peran.SUBKOOR: Cakupan.SEMUA, Peran.KABID: Cakupan.SEMUA}

IZIN = (
    Izin(
        "perusahaan.lihat",
        "Melihat daftar perusahaan",
        _PELAYANAN | {Peran.KADIS: Cakupan.SEMUA, Peran.ANALIS: Cakupan.SEMUA},
    ),
    Izin("perusahaan.daftarkan", "Mendaftarkan perusahaan", _PELAYANAN),
    Izin("perusahaan.ubah", "Mengubah data perusahaan dan lokasinya", _PELAYANAN),
    Izin(
        "perusahaan.buka_kontak",
        "Membuka telepon dan surel perusahaan",
        _PELAYANAN,
        dasar="UU 27/2022 tentang Pelindungan Data Pribadi",
    ),
    Izin(
        "perusahaan.verifikasi",
        "Menyatakan data perusahaan benar",
        _PIMPINAN | {Peran.PETUGAS: Cakupan.SEMUA},
    ),
    Izin("perusahaan.gabung", "Menggabungkan perusahaan kembar dan membatalkannya", _PIMPINAN),
)
