"""The day on which a period of law ends that is not kept as a running one: it only warns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules import hitung_jatuh


def hari_batas(kode: str, mulai: date) -> date | None:
    """Return the last day of a period from its trigger, backward ones the latest day before it.

    None where that year has no calendar yet, or the period was not law then.
    """
    ketentuan = kalender.ketentuan_banyak([kode], mulai).get(kode)
    if ketentuan is None:
        return None
    return hitung_jatuh(kalender.kalender(), ketentuan, mulai, cara=kalender.cara(mulai)).jatuh


def hari_batas_banyak(kode: str, mulai: Iterable[date | None]) -> Mapping[date, date | None]:
    """Return the last day for each of some triggers; the same day is counted once."""
    return {hari: hari_batas(kode, hari) for hari in {satu for satu in mulai if satu}}
