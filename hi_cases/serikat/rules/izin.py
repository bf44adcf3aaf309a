"""Permission rows of the book of unions: reading it, keeping it, and a union's own."""

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin, Peran

LIHAT = "serikat.lihat"
CATAT = "serikat.catat"
EKSPOR = "serikat.ekspor"
SAYA = "serikat.saya"

PENCATAT = (Peran.PETUGAS, Peran.ANALIS, Peran.SUBKOOR, Peran.KABID)

IZIN = (
    Izin(
        LIHAT,
        "Membaca buku pencatatan serikat pekerja",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
    ),
    Izin(
        CATAT,
        "Mencatat organisasi dari buku lama, membetulkan catatan, menghubungkan akun",
        dict.fromkeys(PENCATAT, Cakupan.SEMUA),
    ),
    Izin(
        EKSPOR,
        "Mengekspor buku pencatatan serikat pekerja",
        dict.fromkeys(PENCATAT, Cakupan.SEMUA),
    ),
    Izin(
        SAYA,
        "Melihat organisasi sendiri dan memberitahukan perubahannya",
        {Peran.SERIKAT: Cakupan.SENDIRI},
    ),
)
