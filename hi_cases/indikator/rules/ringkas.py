"""Figures of the overview from counted days: percentiles, shares, sums of parts.

A percentile is by nearest rank: of n values in order, the one that stands at rank ⌈p/100 × n⌉. It
is always a value that occurred, and the same however the values are grouped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

MED30 = "MED-30"
"""The period of law by which a mediator's task is measured."""
Isi = dict[str, Any]
"""Counts under their names, which may stand in groups: {"masuk": 3, "lama": {"12": 1}}."""

_LAKI = range(1, 32)
_PEREMPUAN = range(41, 72)


def persentil(histogram: Mapping[str, int], persen: int) -> int | None:
    """Return the percentile (1 to 100) of days counted by value; None where there are none."""
    if not 1 <= persen <= 100:
        raise ValueError("a percentile is from 1 to 100")
    peringkat = -(-sum(histogram.values()) * persen // 100)
    for hari, n in sorted((int(hari), n) for hari, n in histogram.items()):
        peringkat -= n
        if peringkat <= 0 < n:
            return hari
    return None


def sampai(histogram: Mapping[str, int], batas: int) -> int:
    """Return how many values are no greater than `batas`."""
    return sum(n for hari, n in histogram.items() if int(hari) <= batas)


def gabung(semua: Iterable[Isi]) -> Isi:
    """Add up counts, group by group; what one part lacks counts as nought in it."""
    hasil: Isi = {}
    for isi in semua:
        for nama, nilai in isi.items():
            if isinstance(nilai, Mapping):
                hasil[nama] = gabung([hasil.get(nama, {}), dict(nilai)])
            else:
                hasil[nama] = hasil.get(nama, 0) + nilai
    return hasil


def kelamin(hari_lahir: str) -> str:
    """Return "l", "p" or "" for the two digits of an NIK that tell the day of birth: 40 is added
    for a woman. What is no such day tells nothing."""
    if not (hari_lahir.isascii() and hari_lahir.isdigit()):
        return ""
    if int(hari_lahir) in _LAKI:
        return "l"
    return "p" if int(hari_lahir) in _PEREMPUAN else ""
