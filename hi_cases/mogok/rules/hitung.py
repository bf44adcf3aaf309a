"""How many working days a notice came before the start: every way that is read, none chosen.

UU 13/2003 Ps 140(1) and Ps 148 ask for "sekurang-kurangnya 7 hari kerja sebelum" without saying
whether the day of receipt is one of them, nor what the hours that must be written are for.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import TypeVar

from hi_cases.kalender_kerja.rules import hitung, mundur
from hi_cases.kalender_kerja.types import Kalender, KalenderBelumDimuat
from hi_cases.mogok.types import Hitungan

_T = TypeVar("_T")
_SEHARI = timedelta(days=1)


def _coba(apa: Callable[[], _T]) -> _T | None:
    """Return what is counted; None where the calendar of a year is not there yet."""
    try:
        return apa()
    except KalenderBelumDimuat:
        return None


def hitungan(
    kalender: Kalender,
    penerima: str,
    panjang: int,
    diterima: date,
    jam_terima: time | None,
    mulai: date,
    jam_mulai: time | None,
) -> Hitungan:
    """Count the working days from receipt to start.

    A start on or before the day of receipt counts no day, also where a count would be negative.
    """

    def jam_ke_jam() -> int | None:
        if jam_terima is None or jam_mulai is None:
            return None
        # The last day is whole only when the hour of receipt is reached on it.
        kurang = kalender.hari_kerja(mulai) and jam_mulai < jam_terima
        return hitung(kalender, diterima, mulai) - (1 if kurang else 0)

    sebelum = mulai - _SEHARI
    batas = _coba(lambda: mundur(kalender, mulai, panjang, ketat=True))
    penuh = _coba(lambda: hitung(kalender, diterima, sebelum) if diterima < mulai else 0)
    awal = diterima - _SEHARI
    terhitung = _coba(lambda: hitung(kalender, awal, sebelum) if diterima < mulai else 0)
    jam = _coba(lambda: jam_ke_jam() if diterima <= mulai else 0)
    return Hitungan(
        penerima=penerima,
        diterima=diterima,
        panjang=panjang,
        terhitung=terhitung,
        penuh=penuh,
        jam_ke_jam=max(jam, 0) if jam is not None else None,
        batas_terhitung=batas + _SEHARI if batas else None,
        batas_penuh=batas,
    )
