"""The day on which a period of law ends that is not kept as a running one: it only warns."""

from __future__ import annotations

from datetime import date

from hi_cases.kalender_kerja.queries.berlaku import cara, kalender, ketentuan_banyak
from hi_cases.kalender_kerja.rules import hitung_jatuh


def hari_batas(kode: str, mulai: date) -> date | None:
    """Return the last day of a period from its trigger, backward ones the latest day before it.

    None where that year has no calendar yet, or the period was not law then.
    """
    ketentuan = ketentuan_banyak([kode], mulai).get(kode)
    if ketentuan is None:
        return None
    return hitung_jatuh(kalender(), ketentuan, mulai, cara=cara(mulai)).jatuh
