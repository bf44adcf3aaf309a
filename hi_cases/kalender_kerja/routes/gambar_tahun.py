"""A year as twelve small pictures."""

import calendar
from dataclasses import dataclass
from datetime import date

from hi_cases.core.tanggal import BULAN, tulis_tanggal
from hi_cases.kalender_kerja.types import JenisLibur, Kalender


@dataclass(frozen=True)
class Kotak:
    """One day of a month's picture."""

    hari: int
    kelas: str
    kalimat: str


@dataclass(frozen=True)
class Bulan:
    """One month: empty places before its first day, then its days; and its holidays in words."""

    nama: str
    kosong: int
    kotak: tuple[Kotak, ...]
    libur: tuple[str, ...]


def _kotak(kalender: Kalender, tanggal: date, hari_ini: date) -> Kotak:
    libur = kalender.hari_libur(tanggal)
    nama = " dan ".join(satu.nama for satu in libur)
    kelas = []
    if libur and {satu.jenis for satu in libur} == {JenisLibur.CUTI_BERSAMA}:
        kelas.append("jeda")
    elif libur or kalender.di_luar_minggu_kerja(tanggal):
        kelas.append("libur")
    if tanggal == hari_ini:
        kelas.append("mulai")
    return Kotak(tanggal.day, " ".join(kelas), nama)


def _bulan(kalender: Kalender, tahun: int, ke: int, hari_ini: date) -> Bulan:
    jumlah = calendar.monthrange(tahun, ke)[1]
    tanggal = [date(tahun, ke, hari) for hari in range(1, jumlah + 1)]
    libur = [
        f"{tulis_tanggal(satu)}: {h.nama}{' (perkiraan)' if h.perlu_verifikasi else ''}"
        for satu in tanggal
        for h in kalender.hari_libur(satu)
    ]
    return Bulan(
        BULAN[ke - 1],
        tanggal[0].weekday(),
        tuple(_kotak(kalender, satu, hari_ini) for satu in tanggal),
        tuple(libur),
    )


def bulan_setahun(kalender: Kalender, tahun: int, hari_ini: date) -> list[Bulan]:
    """Return the twelve months; a year without decree has none to show."""
    if tahun not in kalender.tahun:
        return []
    return [_bulan(kalender, tahun, ke, hari_ini) for ke in range(1, 13)]
