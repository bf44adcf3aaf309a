"""Personal data whose time is over: each domain tells of its own and closes it (`Papan.retensi`).

Nobody is deleted: rows, numbers and counts stay, what tells who somebody is goes. A thing on which
a process still runs is held back, with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hi_cases.core.authz import Pelaku


@dataclass(frozen=True)
class CalonTutup:
    """One thing that is past its time; its name tells nobody who it is about."""

    id: int
    nama: str
    sejak: date
    """From when its time was counted: its end, its last use."""
    ditahan: str = ""
    """Why it stays all the same; "": nothing holds it."""


@dataclass(frozen=True)
class KelompokRetensi:
    """One kind of data with its period: a setting, in years."""

    kode: str
    nama: str
    pengaturan: str
    akibat: str
    """What is closed and what stays, as a sentence."""
    calon: Callable[[date, int, int], Sequence[CalonTutup]]
    """(limit, how many at most, how many of the first are passed over): what ended before that day
    and still tells who somebody is, in an order that stands."""
    tutup: Callable[[Pelaku, Collection[int]], None]
    """(actor, ids): close these for good, in the transaction of the caller, with their trail."""


PenahanUrusan = Callable[[Collection[int]], Mapping[int, str]]
"""(matter ids): what a domain still needs some of them for, by id."""
PenahanAkun = Callable[[Collection[int]], Mapping[int, str]]
"""(account ids): why a domain still needs some of them, by id."""
