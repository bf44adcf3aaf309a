"""One sheet of a workbook as cells: what readers of books share; knows no file format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Sel: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None
Gabungan: TypeAlias = tuple[tuple[int, int], tuple[int, int]]
"""A merged area: first (row, column) and last (row, column), both counted from 0."""


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet as cells; ``baris`` counts from 0, a person counts from 1."""

    nama: str
    baris: tuple[tuple[Sel, ...], ...]
    gabung: tuple[Gabungan, ...] = ()


@dataclass(frozen=True, slots=True)
class LembarAlir:
    """One sheet whose rows come as they are asked for, once."""

    nama: str
    baris: Iterable[tuple[Sel, ...]]
    gabung: tuple[Gabungan, ...] = ()
