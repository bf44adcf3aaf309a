"""Of which letters one alone may wait or be in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Lingkup(StrEnum):
    """About what one letter of a kind is enough; a correction takes its place."""

    BENDA = "benda"
    """One about the thing, e.g. an agreement."""
    PIHAK = "pihak"
    """One to each party."""
    KIRIMAN = "kiriman"
    """One to each party for a purpose, until it is sent: a summons is followed by the next."""
    BERSAMA = "bersama"
    """Issued with another letter, never begun by hand."""


@dataclass(frozen=True)
class BatasSurat:
    """How far one letter of a kind goes, as the domain of its thing says."""

    lingkup: Lingkup
    sejak: datetime | None = None
    """Letters begun before this belong to an earlier round and stand in nobody's way."""
    isian: str = ""
    """The field that names the purpose (KIRIMAN)."""
    tersendiri: tuple[Mapping[str, str], ...] = ()
    """What stands by itself (KIRIMAN): a letter that says one of these is in nobody's way who says
    another of them."""
    alasan: str = ""
    """Why it is not begun by hand (BERSAMA)."""
