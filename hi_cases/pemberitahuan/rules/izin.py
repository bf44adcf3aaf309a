"""Permission rows of notices."""

from hi_cases.core.authz import Cakupan, Izin, Peran

IZIN: tuple[Izin, ...] = (
    Izin(
        "pemberitahuan.kelola",
        "Melihat surel keluar dan mengirim ulang yang gagal",
        {Peran.ADMIN: Cakupan.SEMUA},
    ),
)
