"""Keys of pages: where a list goes on, as the address carries it. Anybody may forge one."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

KUNCI_TERPANJANG = 64_000
"""Letters of a key; the title of a case with many parties makes one of some thousands."""
TOTAL_PASTI = 10_000
"""How far a list counts exactly; above it reads "lebih dari 10.000"."""
BILANGAN_TERBESAR = 2**31 - 1
"""What a column of whole numbers holds on both databases."""


def tulis_kunci(nilai: Iterable[Any]) -> str:
    """Return the key of a row: what it is sorted by, the last of it its id."""
    polos = [satu.isoformat() if isinstance(satu, date) else satu for satu in nilai]
    return urlsafe_b64encode(json.dumps(polos).encode()).decode().rstrip("=")


def baca_kunci(kunci: str, tipe: Sequence[type]) -> list[Any] | None:
    """Read a key whose values are of these types; None for one that was tampered with.

    Types: int, str, date, datetime. What comes out fits into a query of both databases.
    """
    if not kunci or len(kunci) > KUNCI_TERPANJANG:
        return None
    try:
        nilai = json.loads(urlsafe_b64decode(kunci + "=" * (-len(kunci) % 4)))
        if not isinstance(nilai, list) or len(nilai) != len(tipe):
            return None
        return [_baca(satu, milik) for satu, milik in zip(nilai, tipe, strict=True)]
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None


def _baca(nilai: Any, tipe: type) -> Any:
    """Return one value of a key; raise ValueError, TypeError or OverflowError for another kind."""
    if tipe is int:
        if type(nilai) is not int or not 0 <= nilai <= BILANGAN_TERBESAR:
            raise ValueError("no number that a row has")
        return nilai
    if not isinstance(nilai, str) or "\x00" in nilai:
        raise ValueError("no text that a row has")
    nilai.encode()  # A lone surrogate is no text: no database takes it.
    if tipe is datetime:
        saat = datetime.fromisoformat(nilai)
        if saat.tzinfo is None:
            raise ValueError("an hour without a zone is no instant")
        return saat.astimezone(UTC)
    return date.fromisoformat(nilai) if tipe is date else nilai
