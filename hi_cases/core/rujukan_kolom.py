"""A row that may be about a thing of some domain: its two columns, and what holds of them."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR
from hi_cases.core.rujukan import Rujukan


def rujukan_utuh() -> sa.CheckConstraint:
    """Return the CHECK that a reference is whole: kind and number, or neither."""
    return sa.CheckConstraint("(rujukan_jenis IS NULL) = (rujukan_id IS NULL)", name="rujukan_utuh")


class RujukanMixin:
    """A reference that may be absent; `rujukan_utuh()` belongs among the table's arguments."""

    rujukan_jenis: Mapped[str | None] = mapped_column(sa.String(40))
    rujukan_id: Mapped[int | None] = mapped_column(BESAR)

    @property
    def rujukan(self) -> Rujukan | None:
        """The thing that the row is about."""
        if self.rujukan_jenis is None or self.rujukan_id is None:
            return None
        return Rujukan(self.rujukan_jenis, self.rujukan_id)
