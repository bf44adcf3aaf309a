"""How many working days a list's deadlines leave, counted in one go."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hi_cases.core import clock
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules import hitung
from hi_cases.kalender_kerja.types import Kalender, KalenderBelumDimuat
from hi_cases.perselisihan.queries import BarisPerkara


def _sisa(menurut: Kalender, jatuh: date, kini: date) -> int | None:
    try:
        return hitung(menurut, kini, jatuh)
    except KalenderBelumDimuat:
        return None


def sisa_baris(baris: Iterable[BarisPerkara]) -> dict[int, int | None]:
    """Return working days left by case (negative: late); cases without a day are left out."""
    berhari = [(satu.id, satu.tenggat_jatuh) for satu in baris if satu.tenggat_jatuh]
    if not berhari:
        return {}
    menurut, kini = kalender.kalender(), clock.hari_ini()
    return {nomor: _sisa(menurut, jatuh, kini) for nomor, jatuh in berhari}
