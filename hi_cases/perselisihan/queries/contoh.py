"""Which cases are invented: told by the domain that keeps the old books (wired by the factory)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hi_cases.core.authz import Pelaku


@dataclass(frozen=True)
class BukuContoh:
    """What is asked of whoever keeps the old books."""

    ada: Callable[[Pelaku], bool]
    """Whether the example book is in the archive."""
    memuat: Callable[[Pelaku, int], bool]
    """Whether a case comes from it, so that its page says it is invented."""


_buku: BukuContoh | None = None


def pasang(buku: BukuContoh) -> None:
    """Ask `buku` from now on (called once by the factory)."""
    global _buku
    _buku = buku


def ada_contoh(pelaku: Pelaku) -> bool:
    """Tell whether the example book, whose rows are invented, is in the archive."""
    return _buku is not None and _buku.ada(pelaku)


def dari_contoh(pelaku: Pelaku, perkara_id: int) -> bool:
    """Tell whether a case is invented."""
    return _buku is not None and _buku.memuat(pelaku, perkara_id)
