"""Companies that need attention: what each domain knows of them, as of a day.

An upper or lower domain gives a source; the domain of prevention collects them by the switchboard
(`core/papan.py`). What counts how much is a setting `perhatian_<kode>`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class SumberPerhatian:
    """One reason for attention."""

    kode: str
    """The setting `perhatian_<kode>` says its weight; 0 leaves it out."""
    label: str
    """The reason in a few words: "Mogok kerja dalam 24 bulan"."""
    perusahaan: Callable[[date], Mapping[int, str]]
    """(day): the companies to which it applied on that day, by their number (any that stands for
    them), each with its fact in words: "berakhir 3 Mei 2026". Only what was known on that day."""


@dataclass(frozen=True)
class PerselisihanTercatat:
    """A dispute that was registered: of which company, of which kinds, from when to when."""

    perkara_id: int
    sebutan: str
    perusahaan_id: int
    jenis: frozenset[str]
    dicatat: date
    selesai: date | None


PortTercatat = Callable[[date, date, Collection[int] | None], Sequence[PerselisihanTercatat]]
"""(from, to, numbers): the disputes registered on these days, first and last included; of these
numbers of companies, None: of all."""
