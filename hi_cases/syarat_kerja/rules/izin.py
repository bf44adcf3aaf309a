"""Permission rows of what is in force: the register, and correcting it."""

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin, Peran

LIHAT = "syarat_kerja.lihat"
CATAT_LAMA = "syarat_kerja.catat_lama"

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
)
