"""Permission rows of what is in force: the register, correcting it, and a company's own."""

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin, Peran

LIHAT = "syarat_kerja.lihat"
CATAT_LAMA = "syarat_kerja.catat_lama"
SAYA = "syarat_kerja.saya"
NASKAH_CAP = "syarat_kerja.naskah_cap"
CAP = "syarat_kerja.cap"
PESERTA = "syarat_kerja.peserta"
PESERTA_SAYA = "syarat_kerja.peserta_saya"

IZIN = (
    Izin(
        LIHAT,
        "Membaca register peraturan perusahaan dan perjanjian kerja bersama",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
    ),
    Izin(
        CATAT_LAMA,
        "Mencatat PP dan PKB yang berlaku sebelum sistem ini",
        dict.fromkeys((Peran.PETUGAS, Peran.ANALIS, Peran.SUBKOOR, Peran.KABID), Cakupan.SEMUA),
    ),
    Izin(
        SAYA,
        "Melihat PP dan PKB perusahaan sendiri dan memulai pembaruannya",
        {Peran.PERUSAHAAN: Cakupan.SENDIRI},
    ),
    Izin(
        NASKAH_CAP,
        "Mengunduh naskah bercap PP dan PKB",
        {
            **dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
            Peran.PERUSAHAAN: Cakupan.SENDIRI,
            Peran.SERIKAT: Cakupan.SENDIRI,
        },
    ),
    Izin(
        CAP,
        "Meminta naskah bercap dibuat lagi",
        dict.fromkeys((Peran.PETUGAS, Peran.ANALIS, Peran.SUBKOOR, Peran.KABID), Cakupan.SEMUA),
    ),
    Izin(
        PESERTA,
        "Mencatat jumlah peserta jaminan sosial, memasukkan daftarnya, dan mengunduhnya",
        dict.fromkeys((Peran.PETUGAS, Peran.ANALIS, Peran.SUBKOOR, Peran.KABID), Cakupan.SEMUA),
    ),
    Izin(
        PESERTA_SAYA,
        "Menyampaikan jumlah peserta jaminan sosial perusahaan sendiri",
        {Peran.PERUSAHAAN: Cakupan.SENDIRI},
    ),
)
