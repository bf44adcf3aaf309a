"""The last day of a notice that only warns: it is counted, never kept as a running period."""

from __future__ import annotations

from datetime import date

from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules import hitung_jatuh

LAPOR_UBAH = "SP-UBAH-30"


def batas_lapor(mulai: date | None) -> date | None:
    """Return the last day on which a change is told of in time; None where no calendar knows."""
    if mulai is None:
        return None
    ketentuan = kalender.ketentuan_banyak([LAPOR_UBAH], mulai).get(LAPOR_UBAH)
    if ketentuan is None:
        return None
    return hitung_jatuh(kalender.kalender(), ketentuan, mulai, cara=kalender.cara(mulai)).jatuh
