"""The base of forms that act on a letter as its page showed it."""

from __future__ import annotations

from hi_cases.core.forms import Formulir


class FormulirBerversi(Formulir):
    """A form that says which version its page showed: without it the act is refused.

    Other forms take a version that was not sent for the one of now.
    """

    @property
    def nomor_versi(self) -> int | None:
        """The version that was sent; None where none was, or nonsense."""
        return super().nomor_versi if self.versi.raw_data else None
