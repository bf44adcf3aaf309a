"""Acts on accounts: signing in, passwords, the second factor, and what an administrator does."""

from hi_cases.akun.services.demo import buat_demo, email_demo, tutup_demo
from hi_cases.akun.services.diri import (
    akhiri_sesi_lain,
    faktor_kedua_dicabut,
    faktor_kedua_dipasang,
    kode_pemulihan_dibuat,
    sandi_diganti,
    ubah_nama,
)
from hi_cases.akun.services.masuk import (
    akhiri_sesi,
    catat_berhasil,
    coba_bukti,
    coba_sandi,
    hapus_percobaan_lama,
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

__all__ = [
    "akhiri_sesi",
    "akhiri_sesi_lain",
    "aktifkan",
    "beri_sandi_sementara",
    "buat_demo",
    "buka_kunci",
    "catat_berhasil",
    "coba_bukti",
    "coba_sandi",
    "daftarkan",
    "email_demo",
    "faktor_kedua_dicabut",
    "faktor_kedua_dipasang",
    "hapus_percobaan_lama",
    "kode_pemulihan_dibuat",
    "nonaktifkan",
    "sandi_diganti",
    "setel_ulang_faktor_kedua",
    "tutup_demo",
    "ubah",
    "ubah_nama",
]
