"""When a signal counts as prevented, and in which year.

The office noted it as prevented with its proof, and no dispute of that company of that kind was
registered from that day to the end of a window of days (a setting: no rule names it). It counts in
the year in which the window closed; until then it is provisional, in the year in which it will.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from hi_cases.pencegahan.types import Putusan

JENDELA = "potensi_jendela"
"""The setting: how many days."""


@dataclass(frozen=True)
class Nilai:
    """What one signal counts as."""

    putusan: Putusan
    tahun: int
    jendela_sampai: date
    perselisihan: date | None = None
    """The first day in the window on which a dispute was registered."""

    @property
    def hari(self) -> date:
        """The day on which it is certain what it counts as."""
        return self.perselisihan or self.jendela_sampai


def nilai(dicegah: date, jendela: int, perselisihan: Iterable[date], hari_ini: date) -> Nilai:
    """Judge one signal that was noted as prevented on `dicegah`; `jendela` in calendar days.

    `perselisihan`: the days on which disputes of the company of this kind were registered.
    """
    sampai = dicegah + timedelta(days=jendela)
    kena = min((h for h in perselisihan if dicegah <= h <= min(sampai, hari_ini)), default=None)
    if kena is not None:
        return Nilai(Putusan.GUGUR, kena.year, sampai, kena)
    putusan = Putusan.SEMENTARA if hari_ini <= sampai else Putusan.DIHITUNG
    return Nilai(putusan, sampai.year, sampai)
