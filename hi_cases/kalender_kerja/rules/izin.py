"""Permission rows of the calendar."""

from hi_cases.core.authz import PERAN_STAF, Cakupan, Izin, Peran

_STAF = dict.fromkeys(PERAN_STAF, Cakupan.SEMUA)
# The admin reads numbers, codes and dates; who the parties are is content of a case.
_BIDANG = dict.fromkeys(PERAN_STAF - {Peran.ADMIN}, Cakupan.SEMUA)
_PENGELOLA = dict.fromkeys((Peran.ADMIN, Peran.KABID), Cakupan.SEMUA)

IZIN: tuple[Izin, ...] = (
    Izin("kalender.lihat", "Melihat kalender, ketentuan, dan pengaturan", _STAF),
    Izin("kalender.hitung", "Menghitung hari kerja", _STAF),
    Izin("kalender.kelola", "Mencatat keputusan hari libur, ketentuan, pengaturan", _PENGELOLA),
    Izin("tenggat.lihat", "Melihat kode, tanggal, dan jejak hitung tenggat", _STAF),
    Izin("tenggat.isi", "Melihat nama pihak dan bukti pada tenggat", _BIDANG),
)
