"""A time of day as it is typed."""

from __future__ import annotations

from datetime import time

from wtforms import Field, widgets
from wtforms.validators import ValidationError

from hi_cases.core.tanggal import baca_jam


class JamField(Field):
    """A time of day where the office is, from the browser's picker or typed: "09.00", "9:30", "9".

    The box is a plain one: a time picker shows hours of twelve where the browser is English.
    """

    widget = widgets.TextInput()

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return f"{self.data:%H.%M}" if self.data is not None else ""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the time; an unreadable one stays in the field as it was typed."""
        self.data: time | None = None
        teks = valuelist[0].strip() if valuelist else ""
        if not teks:
            return
        try:
            self.data = baca_jam(teks)
        except ValueError:
            raise ValidationError(
                f"Jam tidak terbaca. Anda menulis “{teks[:20]}”; tulis misalnya 09.00 atau 13.30."
            ) from None
