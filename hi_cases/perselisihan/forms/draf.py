"""Fields of a draft: what was stored may be anything, so they show it as it was typed.

They keep the names of the fields they are, by which the form component knows how to print them.
"""

from __future__ import annotations

from typing import Any

from wtforms import Field

from hi_cases.core import fields
from hi_cases.core.tanggal import baca_tanggal


class TanggalField(fields.TanggalField):
    """A date, or the text that was stored because it could not be read as one."""

    tak_terbaca = ""

    def process_data(self, value: Any) -> None:
        """Take a stored date or its text."""
        self.data = None
        if value is None or value == "":
            return
        try:
            self.data = baca_tanggal(value)
        except ValueError:
            self.raw_data = [str(value)]
            self.tak_terbaca = (
                f"{self.label.text} tidak terbaca. Anda menulis “{str(value)[:40]}”; "
                "tulis misalnya 12 Maret 2026 atau 12/03/2026."
            )


class RupiahField(fields.RupiahField):
    """An amount, or the text that was stored because it could not be read as one."""

    tak_terbaca = ""

    def process_data(self, value: Any) -> None:
        """Take a stored amount or its text."""
        self.data = value if isinstance(value, int) else None
        if self.data is None and value not in (None, ""):
            self.raw_data = [str(value)]
            self.tak_terbaca = (
                f"{self.label.text} tidak terbaca. Anda menulis “{str(value)[:40]}”; "
                "tulis misalnya 1.500.000."
            )


def mentah(bidang: Field) -> Any:
    """Return the value as JSON keeps it; what could not be read stays as it was typed."""
    ketikan = bidang.raw_data[0].strip() if bidang.raw_data and bidang.data is None else None
    if isinstance(bidang, TanggalField) and bidang.data is not None:
        return bidang.data.isoformat()
    if isinstance(bidang, TanggalField | RupiahField):
        return bidang.data if bidang.data is not None else ketikan or None
    return bidang.data
