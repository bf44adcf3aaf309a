"""Permission rows of the calendar of meetings."""

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin, Peran

IZIN: tuple[Izin, ...] = (
    Izin(
        "jadwal.lihat",
        "Melihat jadwal ruang dan petugas",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
    ),
    Izin(
        "jadwal.atur",
        "Menjadwalkan, mengubah, dan membatalkan acara",
        {
            Peran.PETUGAS: Cakupan.SEMUA,
            Peran.MEDIATOR: Cakupan.SENDIRI,
            Peran.SUBKOOR: Cakupan.SEMUA,
            Peran.KABID: Cakupan.SEMUA,
        },
    ),
    Izin(
        "jadwal.halangan",
        "Mencatat hari petugas berhalangan",
        {
            Peran.PETUGAS: Cakupan.SENDIRI,
            Peran.MEDIATOR: Cakupan.SENDIRI,
            Peran.SUBKOOR: Cakupan.SEMUA,
            Peran.KABID: Cakupan.SEMUA,
        },
    ),
    Izin(
        "jadwal.ruang",
        "Mengelola ruang",
        {Peran.PETUGAS: Cakupan.SEMUA, Peran.KABID: Cakupan.SEMUA, Peran.ADMIN: Cakupan.SEMUA},
    ),
    Izin(
        "jadwal.langganan",
        "Berlangganan kalender sendiri",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SENDIRI),
    ),
)
