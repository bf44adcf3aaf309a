"""Hours of the day in which nobody is asked to come: lunch, and the Friday prayer."""

from __future__ import annotations

from datetime import date, datetime

from hi_cases.core.clock import WIB
from hi_cases.jadwal.rules.bentrok import hari_rentang
from hi_cases.jadwal.types import JamSidang, JedaHari, Rentang

JUMAT = 4
"""As `date.weekday` counts."""


def jeda_hari(jam: JamSidang, hari: date) -> list[JedaHari]:
    """Return the pauses of a day: lunch on every day, on a Friday the prayer as well."""
    semua = (jam.siang, jam.jumat if hari.weekday() == JUMAT else None)
    return [satu for satu in semua if satu is not None]


def kena_jeda(rentang: Rentang, jam: JamSidang) -> list[JedaHari]:
    """Return the pauses that a stretch within one day runs into; touching ends do not."""
    hari, _akhir = hari_rentang(rentang)
    return [satu for satu in jeda_hari(jam, hari) if rentang.beririsan(_rentang(hari, satu))]


def kalimat_jeda(jeda: JedaHari) -> str:
    """Say which pause a meeting would run into."""
    return f"Waktunya memakai {jeda.sebutan}, pukul {jeda.awal:%H.%M}–{jeda.akhir:%H.%M}."


def _rentang(hari: date, jeda: JedaHari) -> Rentang:
    awal, akhir = (datetime.combine(hari, pukul, tzinfo=WIB) for pukul in (jeda.awal, jeda.akhir))
    return Rentang(awal, akhir)
