"""What stands in the way of an act, as its page says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Halangan:
    """Why an act is refused on its page: the reader's role (403) or the case itself (409)."""

    pesan: str
    dasar: str
    status: int
