"""Ink: the letter is printed and signed by hand; its scan is kept beside it."""

from __future__ import annotations


class Basah:
    """Leaves the letter as it is."""

    def tandatangani(self, pdf: bytes, nama: str, alasan: str, tempat: str) -> bytes:
        """Return the bytes unchanged: the hash that is kept is that of the letter as printed."""
        return pdf
