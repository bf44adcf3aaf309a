"""Permission rows of the accounts domain."""

from hi_cases.core.authz import Cakupan, Izin, Peran

IZIN: tuple[Izin, ...] = (
    Izin("akun.kelola", "Mengelola pengguna dan perannya", {Peran.ADMIN: Cakupan.SEMUA}),
)
