"""The hours of a request: when it was received, when they end, how many are left.

The law counts hours from the request; the calendar keeps days. So the instant of receipt stands
beside the matter, and pages show and sort by it, while reminders go by the day.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hi_cases.core.clock import WIB
from hi_cases.core.tanggal import baca_jam


def saat_terima(tanggal: date, pukul: str) -> datetime:
    """Return the instant of a day and an hour of the office; ValueError for no hour."""
    return datetime.combine(tanggal, baca_jam(pukul), WIB)


def batas(diterima: datetime, jam: int) -> datetime:
    """Return when the hours end that run from the receipt."""
    return diterima + timedelta(hours=jam)


def sisa_jam(sampai: datetime, kini: datetime) -> int:
    """Return the whole hours that are left; below zero: the hours begun since they ended."""
    return int((sampai - kini) // timedelta(hours=1))


def sebut_sisa(sampai: datetime, kini: datetime) -> str:
    """Say what is left as people do: "41 jam lagi", "kurang dari satu jam lagi", "lewat 3 jam"."""
    sisa = sisa_jam(sampai, kini)
    if sisa > 0:
        return f"{sisa} jam lagi"
    if sampai > kini:
        return "kurang dari satu jam lagi"
    lewat = int((kini - sampai) // timedelta(hours=1))
    return f"lewat {lewat} jam" if lewat else "lewat kurang dari satu jam"
