"""What is counted by the year, and whether its count lags behind what was written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Terhitung(Protocol):
    """What is counted by the year: its code, what of the trail may change it."""

    @property
    def kode(self) -> str:
        """Under which its marks stand."""
        ...

    @property
    def jejak(self) -> frozenset[str]:
        """Kinds of things of the trail."""
        ...

    @property
    def versi(self) -> int:
        """Edition of the way of counting."""
        ...

    @property
    def oleh_waktu(self) -> bool:
        """Whether it changes as time passes."""
        ...


def ditulis_sejak(satu: Terhitung, jejak: int, ujung: Mapping[str, int]) -> bool:
    """Tell whether something that it reads was written behind entry `jejak` of the trail. `ujung`:
    last entry by kind of thing."""
    return any(ujung.get(jenis, 0) > jejak for jenis in satu.jejak)
