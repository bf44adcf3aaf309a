"""Long tables a batch at a time, by key: between two batches no question stays open, so that a job
may commit how far it is and needs no more memory for a longer table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.core.ekspor import Nilai

SEKALI = 2000
SEKALI_BERAT = 1000
"""For rows that are put together from several tables."""

Rombongan = Iterator[Sequence[Sequence[Nilai]]]


@dataclass(frozen=True)
class LembarIsi:
    """One sheet: what it is called, its columns, its rows in batches; how many, where a workbook
    has several."""

    nama: str
    kepala: Sequence[str]
    rombongan: Callable[[], Rombongan]
    jumlah: int | None = None


@dataclass(frozen=True)
class IsiEkspor:
    """One kind of table: who may have it, how many rows, its sheets, whether rows of an example
    book are among them, what its file is called, how its columns are defined.

    The functions take who asks and what was asked for, as a row keeps it.
    """

    izin: str
    jumlah: Callable[[Pelaku, Mapping[str, Any]], int]
    lembar: Callable[[Pelaku, Mapping[str, Any]], Sequence[LembarIsi]]
    contoh: Callable[[Pelaku, Mapping[str, Any]], bool]
    berkas: Callable[[Mapping[str, Any]], str]
    definisi: Sequence[str]
