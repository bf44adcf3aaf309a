"""Text as people type it, made fit to stand in a letter, a mail or a cell."""

from __future__ import annotations

import unicodedata

_BARIS = frozenset("\t\n\r")


def _terbaca(huruf: str) -> bool:
    return huruf in _BARIS or unicodedata.category(huruf) != "Cc"


def paragraf(nilai: str) -> str:
    """Return text of several lines, trimmed and without control characters."""
    return "".join(filter(_terbaca, nilai)).strip()


def satu_baris(nilai: str) -> str:
    """Return text that stays on one line: each gap is one blank, control characters are gone.

    A line break in a name would stand as a paragraph of its own in a letter of the office.
    """
    return paragraf(" ".join(nilai.split()))
