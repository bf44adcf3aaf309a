"""What every transition table shares: the periods that an act starts and ends.

Pure. `Any` stands for the facts of the procedure: a table reads its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

Bila = Callable[[Any, Any], bool]
"""A condition over the facts before and after the act."""

Mulai = Callable[[Any], date | None]


def selalu(_sebelum: Any, _sesudah: Any) -> bool:
    return True


@dataclass(frozen=True)
class Buka:
    """A period that an act starts; by default on the act's own `tanggal`.

    `mulai` reads another start day from the facts after the act.
    """

    kode: str
    bila: Bila = selalu
    mulai: Mulai | None = None
    per_pihak: bool = False


@dataclass(frozen=True)
class Tutup:
    """A period that an act ends: fulfilled, or without object and so cancelled."""

    kode: str
    bila: Bila = selalu
    pada: Mulai | None = None
    per_pihak: bool = False
    batal: str = ""
    """Not empty: cancelled, for this reason."""
