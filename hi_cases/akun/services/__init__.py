"""Acts on accounts: signing in, passwords, the second factor, and what an administrator does."""

from hi_cases.akun.services.demo import buat_demo, email_demo, tutup_demo
from hi_cases.akun.services.diri import (
    akhiri_sesi_lain,
    faktor_kedua_dicabut,
    faktor_kedua_dipasang,
    kode_pemulihan_dibuat,
    sandi_diganti,
    ubah_diri,
)
from hi_cases.akun.services.masuk import (
    akhiri_sesi,
    catat_berhasil,
    coba_bukti,
    coba_sandi,
    hapus_percobaan_lama,
)
from hi_cases.akun.services.pemulihan import (
    minta_pemulihan,
    pasang_sandi_baru,
    pemilik_tautan,
)
from hi_cases.akun.services.pendaftaran import (
    aktifkan_pendaftaran,
    baca_tautan,
    buang_pendaftaran,
    cocok_sandi,
    daftar_sendiri,
)
from hi_cases.akun.services.pengguna import (
    aktifkan,
    beri_sandi_sementara,
    buka_kunci,
    daftarkan,
    nonaktifkan,
    setel_ulang_faktor_kedua,
    ubah,
)
from hi_cases.akun.services.pihak import (
    aktifkan_pihak,
    ganti_surel,
    nonaktifkan_pihak,
    pulihkan_verifikasi,
)
from hi_cases.akun.services.surat import surel_akun_siap

__all__ = [
    "akhiri_sesi",
    "akhiri_sesi_lain",
    "aktifkan",
    "aktifkan_pendaftaran",
    "aktifkan_pihak",
    "baca_tautan",
    "beri_sandi_sementara",
    "buang_pendaftaran",
    "buat_demo",
    "buka_kunci",
    "catat_berhasil",
    "coba_bukti",
    "coba_sandi",
    "cocok_sandi",
    "daftar_sendiri",
    "daftarkan",
    "email_demo",
    "faktor_kedua_dicabut",
    "faktor_kedua_dipasang",
    "ganti_surel",
    "hapus_percobaan_lama",
    "kode_pemulihan_dibuat",
    "minta_pemulihan",
    "nonaktifkan",
    "nonaktifkan_pihak",
    "pasang_sandi_baru",
    "pemilik_tautan",
    "pulihkan_verifikasi",
    "sandi_diganti",
    "setel_ulang_faktor_kedua",
    "surel_akun_siap",
    "tutup_demo",
    "ubah",
    "ubah_diri",
]
