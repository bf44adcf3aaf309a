"""Permission rows of the accounts domain."""

from hi_cases.core.authz import Cakupan, Izin, Peran

_LOKET = {
    Peran.PETUGAS: Cakupan.SEMUA,
    Peran.SUBKOOR: Cakupan.SEMUA,
    Peran.KABID: Cakupan.SEMUA,
}

IZIN: tuple[Izin, ...] = (
    Izin("akun.kelola", "Mengelola pengguna dan perannya", {Peran.ADMIN: Cakupan.SEMUA}),
    Izin("akun.pulihkan_luar", "Melihat dan memulihkan akun pihak", _LOKET),
)
