"""Indonesian dates and hours: read in every spelling of an office book, written in one.

Pure. Days and months are written out here because CLDR's full date prints "05 Januari".
"""

import re
from datetime import date, datetime, time, timedelta

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
BULAN_PENDEK = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")

_EJAAN_LAIN = {"pebruari": 2, "peb": 2, "nopember": 11, "nop": 11, "agust": 8, "agt": 8, "sept": 9}
_NAMA_BULAN = {
    **{nama.lower(): i for i, nama in enumerate(BULAN, 1)},
    **{nama.lower(): i for i, nama in enumerate(BULAN_PENDEK, 1)},
    **_EJAAN_LAIN,
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_ANGKA = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})")
_NAMA = re.compile(r"(?:[a-z']+\s*,\s*)?(\d{1,2})[\s-]+([a-z]+)\.?[\s-]+(\d{4}|\d{2})")

_JAM = re.compile(r"(?:pukul +)?(\d{1,2})(?:[.:](\d{2}))?(?:[.:]00)?(?: *wib)?", re.IGNORECASE)

# Excel counts days from 1899-12-30; the bounds are 1970 and 2100: other numbers are not dates.
_AWAL_EXCEL = date(1899, 12, 30)
_SERI_EXCEL = range(25569, 73051)


TAHUN_AWAL, TAHUN_AKHIR = 1900, 2100
"""Years that a date of the office may have: what is typed beyond them is a slip, and the calendar
ends where days are counted on from it."""


class TahunTakWajar(ValueError):
    """A date that can be read, in a year in which nothing of the office lies."""


def _tahun(teks: str) -> int:
    return int(teks) if len(teks) == 4 else 2000 + int(teks)


def _baca_teks(teks: str) -> date:
    hari = _urai(teks)
    if not TAHUN_AWAL <= hari.year <= TAHUN_AKHIR:
        raise TahunTakWajar(f"tahun {hari.year}")
    return hari


def _urai(teks: str) -> date:
    rapi = " ".join(teks.split()).lower()
    if cocok := _ISO.fullmatch(rapi):
        return date(int(cocok[1]), int(cocok[2]), int(cocok[3]))
    if cocok := _ANGKA.fullmatch(rapi):
        return date(_tahun(cocok[3]), int(cocok[2]), int(cocok[1]))
    if (cocok := _NAMA.fullmatch(rapi)) and cocok[2] in _NAMA_BULAN:
        return date(_tahun(cocok[3]), _NAMA_BULAN[cocok[2]], int(cocok[1]))
    raise ValueError(f"bukan tanggal: {teks!r}")


def baca_tanggal(nilai: object) -> date:
    """Read a date as people in the office write it.

    Takes "12 Maret 2018", "12/03/2018", "3-4-2019", "05.11.18" (day first, two-digit years are
    20xx), "2018-03-12", dates, instants, and Excel's day numbers. Raises ValueError otherwise,
    TahunTakWajar for a text with a year before TAHUN_AWAL or after TAHUN_AKHIR.
    """
    if isinstance(nilai, datetime):
        return nilai.date()
    if isinstance(nilai, date):
        return nilai
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        if int(nilai) in _SERI_EXCEL:
            return _AWAL_EXCEL + timedelta(days=int(nilai))
        raise ValueError(f"bukan tanggal: {nilai!r}")
    if isinstance(nilai, str):
        return _baca_teks(nilai)
    raise ValueError(f"bukan tanggal: {nilai!r}")


def baca_jam(teks: str) -> time:
    """Read a time of the office's day: "9", "09.00", "9:30", "09:00:00", "pukul 09.00 WIB".

    Raises ValueError for anything else.
    """
    cocok = _JAM.fullmatch(teks.strip())
    if cocok is None:
        raise ValueError(f"bukan jam: {teks!r}")
    return time(int(cocok[1]), int(cocok[2] or 0))


def tulis_jam(jam: time) -> str:
    """Write a time of day as Indonesians do: "09.30"."""
    return f"{jam:%H.%M}"


def tulis_tanggal(tanggal: date, *, hari: bool = True) -> str:
    """Write "Rabu, 1 April 2026", or "1 April 2026" without the day of the week."""
    panjang = f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"
    return f"{HARI[tanggal.weekday()]}, {panjang}" if hari else panjang


def tulis_pendek(tanggal: date, *, tahun: bool = False) -> str:
    """Write "1 Apr", or "1 Apr 2026" with the year."""
    pendek = f"{tanggal.day} {BULAN_PENDEK[tanggal.month - 1]}"
    return f"{pendek} {tanggal.year}" if tahun else pendek


def tulis_waktu(saat: datetime) -> str:
    """Write an instant that is already local: "1 April 2026 pukul 14.05"."""
    return f"{tulis_tanggal(saat, hari=False)} pukul {saat:%H.%M}"
