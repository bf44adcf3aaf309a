"""The last day that the law allows for a term, by the periods in force on its first day."""

from __future__ import annotations

from datetime import date, timedelta

from hi_cases.kalender_kerja import queries as kalender
from hi_cases.syarat_kerja.queries import instrumen as baca
from hi_cases.syarat_kerja.rules.masa import akhir_paling_lama


def paling_lama(dari: date | None, kode: str) -> date | None:
    """Return the last day of the longest term that begins on `dari`; None where it is unknown."""
    panjang = kalender.ketentuan(kode, dari).panjang if dari else None
    return akhir_paling_lama(dari, panjang) if dari and panjang else None


def perpanjangan_paling_lama(instrumen_id: int | None, kode: str) -> date | None:
    """Return the last day of the longest extension of an entry: it runs from the day after it."""
    if instrumen_id is None:
        return None
    return paling_lama(baca.satu(instrumen_id).berlaku_sampai + timedelta(days=1), kode)
