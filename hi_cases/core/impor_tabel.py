"""The columns of a table of lists that were handed in: checked first, brought in when confirmed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu
from hi_cases.core.rujukan import Rujukan


class KolomImpor:
    """What every such table holds; a table adds its name."""

    __tablename__: str

    id: Mapped[IdPk]
    nama_berkas: Mapped[str] = mapped_column(sa.String(200))
    sha256: Mapped[str] = mapped_column(sa.String(64))
    ukuran: Mapped[int] = mapped_column(BESAR)
    diunggah_pada: Mapped[datetime] = mapped_column(Waktu)
    pelaku_id: Mapped[int | None] = mapped_column(BESAR)
    pelaku_nama: Mapped[str] = mapped_column(sa.String(200))
    pekerjaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pekerjaan.id"))
    """The job at work on it: it checks, and later brings in."""
    hasil_periksa: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))
    ditambah: Mapped[int] = mapped_column(default=0)
    """Entries that this list has made so far, counted with each batch."""
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    ringkasan: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))

    @declared_attr.directive
    def __table_args__(cls) -> tuple[sa.CheckConstraint, ...]:
        return (
            sa.CheckConstraint("(ringkasan IS NULL) = (selesai_pada IS NULL)", name="ringkasan"),
            sa.CheckConstraint("ukuran >= 0", name="ukuran"),
            sa.CheckConstraint("ditambah >= 0", name="ditambah"),
        )

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which the trail names this list."""
        return Rujukan(self.__tablename__, self.id)
