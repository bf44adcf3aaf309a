"""The register book of a year as it was printed."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db
from hi_cases.core.rujukan import Rujukan


class CetakanRegister(db.Model):
    """One print of the register of a year; a later one stands beside it."""

    __tablename__ = "cetakan_register"
    __table_args__ = (
        sa.CheckConstraint(
            "(selesai_pada IS NULL) = (sha256 IS NULL) AND "
            "(selesai_pada IS NULL) = (ukuran IS NULL) AND "
            "(selesai_pada IS NULL) = (baris IS NULL)",
            name="selesai_utuh",
        ),
        sa.CheckConstraint("sha256 IS NULL OR length(sha256) = 64", name="sha256"),
        sa.Index("ix_cetakan_register_tahun", "tahun", "id"),
    )

    id: Mapped[IdPk]
    tahun: Mapped[int] = mapped_column(sa.Integer)
    pekerjaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pekerjaan.id"))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_oleh_id: Mapped[int | None] = mapped_column(BESAR)
    dibuat_nama: Mapped[str] = mapped_column(sa.String(200))
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    sha256: Mapped[str | None] = mapped_column(sa.String(64), index=True)
    ukuran: Mapped[int | None] = mapped_column(BESAR)
    baris: Mapped[int | None] = mapped_column(sa.Integer)
    """How many cases it holds."""

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which the trail names this print."""
        return Rujukan("cetakan_register", self.id)
