"""Days on which periods of law end that only warn, for many rows of a list at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from hi_cases.kalender_kerja.queries import hari_batas


def hari_batas_banyak(kode: str, mulai: Iterable[date | None]) -> Mapping[date, date | None]:
    """Return the last day for each of some triggers; the same day is counted once."""
    return {hari: hari_batas(kode, hari) for hari in {satu for satu in mulai if satu}}
