"""Permission rows of the company registry."""

from hi_cases.core.authz import PERAN_BIDANG, PERAN_LAYANAN, Cakupan, Izin, Peran

_PELAYANAN = dict.fromkeys(PERAN_LAYANAN, Cakupan.SEMUA)
WAKILI = "perusahaan.wakili"
IMPOR = "perusahaan.impor"
_PIMPINAN = {Peran.SUBKOOR: Cakupan.SEMUA, Peran.KABID: Cakupan.SEMUA}

IZIN = (
    Izin(
        "perusahaan.lihat",
        "Melihat daftar perusahaan",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
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
    Izin(
        # By it an account reads the cases of a company, and binds it.
        "perusahaan.verifikasi_wakil",
        "Memeriksa siapa yang berhak berbicara untuk perusahaan",
        _PIMPINAN | {Peran.PETUGAS: Cakupan.SEMUA},
        dasar="praktik dinas: surat tugas atau surat kuasa perusahaan",
    ),
    Izin(
        WAKILI,
        "Mewakili perusahaan: mengajukan surat, membaca datanya, mengatur akunnya",
        {Peran.PERUSAHAAN: Cakupan.SENDIRI},
        dasar="praktik dinas: surat tugas atau surat kuasa perusahaan",
    ),
    Izin(
        IMPOR,
        "Memasukkan daftar perusahaan dari berkas Excel",
        _PIMPINAN | {Peran.PETUGAS: Cakupan.SEMUA},
    ),
    Izin("perusahaan.gabung", "Menggabungkan perusahaan kembar dan membatalkannya", _PIMPINAN),
)
