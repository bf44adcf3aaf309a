"""Days and picks of the made-up nation: the same each time, whatever the size."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from hi_cases.kalender_kerja.queries import hari_batas

TAHUN_AWAL, TAHUN_AKHIR = 2017, 2026
KINI = date(2026, 11, 16)
_TERAKHIR = date(2026, 11, 13)
_NOL = date(TAHUN_AWAL, 1, 1)
_TEKS = [
    (_NOL + timedelta(days=n)).isoformat() for n in range((date(2028, 12, 31) - _NOL).days + 1)
]
AKHIR = (_TERAKHIR - _NOL).days
"""Number of the last day on which anything happened; days are counted from 1 January 2017."""


def acak(nomor: int, ragam: int = 0) -> int:
    """Return 32 bits that a number always gives, other ones for another `ragam`."""
    n = (nomor * 2654435761 + ragam * 40503 + 12345) & 0xFFFFFFFF
    n = ((n ^ (n >> 16)) * 0x45D9F3B) & 0xFFFFFFFF
    return n ^ (n >> 16)


@cache
def awal_tahun(tahun: int) -> int:
    """Return the number of 1 January."""
    return (date(tahun, 1, 1) - _NOL).days


@cache
def panjang_tahun(tahun: int) -> int:
    """Return how many days of a year have passed."""
    return min((date(tahun + 1, 1, 1) - _NOL).days, AKHIR + 1) - awal_tahun(tahun)


def hari_dalam(tahun: int, pilih: int) -> int:
    """Return a day of a year by a random number."""
    return awal_tahun(tahun) + pilih % panjang_tahun(tahun)


def teks(hari: int) -> str:
    """Return a day as ISO text."""
    return _TEKS[hari]


def saat(hari: int) -> str:
    """Return nine o'clock in the office of a day, as UTC without a zone."""
    return f"{_TEKS[hari]} 02:00:00.000000"


@cache
def jatuh(kode: str, mulai: int) -> str | None:
    """Return the last day of a period that begins on a day, as the calendar has it."""
    akhir = hari_batas(kode, date.fromisoformat(_TEKS[mulai]))
    return akhir.isoformat() if akhir else None
