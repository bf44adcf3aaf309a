"""What signs a letter, whoever does it: ink, a certificate here, or a service elsewhere."""

from __future__ import annotations

from typing import Protocol

from hi_cases.core.errors import TindakanDitolak


class PenandaGagal(TindakanDitolak):
    """The letter could not be signed now; nothing was issued and no number is used."""


class Penanda(Protocol):
    """Signs the finished PDF of one letter."""

    def tandatangani(self, pdf: bytes, nama: str, alasan: str, tempat: str) -> bytes:
        """Return the letter as it is kept: signed by an incremental update, or unchanged.

        `nama`, `alasan` and `tempat` are what the signature says of itself. Called inside the
        transaction that issues the letter, with the number held: an answer must come in seconds.
        Raises PenandaGagal with the sentence for the person who signs.
        """
        ...
