"""Permission rows of notices."""

from hi_cases.core.authz import PERAN_STAF, Cakupan, Izin, Peran

IZIN: tuple[Izin, ...] = (
    Izin(
        "pemberitahuan.kelola",
        "Melihat pesan keluar dan mengirim ulang yang gagal",
        {Peran.ADMIN: Cakupan.SEMUA},
    ),
    Izin(
        "pengingat.lihat",
        "Melihat tangga pengingat dan pengingat sebuah tenggat",
        dict.fromkeys(PERAN_STAF, Cakupan.SEMUA),
    ),
    Izin(
        "pengingat.kelola",
        "Mengubah tangga pengingat",
        dict.fromkeys((Peran.KABID, Peran.ADMIN), Cakupan.SEMUA),
    ),
)
