"""Checks of what must always hold between rows, and what they found.

Each domain names its own checks (`PEMERIKSAAN` in its `queries/periksa.py`); the factory joins
them. A finding is a row with the day it was first and last seen, and ends when it is gone.
"""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db
from hi_cases.core.rujukan import Rujukan


class Temuan(db.Model):
    """One thing that breaks one rule. `kunci` tells findings of one rule about one thing apart."""

    __tablename__ = "temuan"
    __table_args__ = (
        sa.Index(
            "uq_temuan_terbuka",
            "kode",
            "rujukan_jenis",
            "rujukan_id",
            "kunci",
            unique=True,
            sqlite_where=sa.text("selesai_pada IS NULL"),
            postgresql_where=sa.text("selesai_pada IS NULL"),
        ),
        sa.Index("ix_temuan_selesai_pada_kode", "selesai_pada", "kode", "id"),
    )

    id: Mapped[IdPk]
    kode: Mapped[str] = mapped_column(sa.String(60))
    rujukan_jenis: Mapped[str] = mapped_column(sa.String(40))
    rujukan_id: Mapped[int] = mapped_column(BESAR)
    kunci: Mapped[str] = mapped_column(sa.String(120))
    kalimat: Mapped[str] = mapped_column(sa.Text)
    sejak: Mapped[datetime] = mapped_column(Waktu)
    terakhir: Mapped[datetime] = mapped_column(Waktu)
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)

    @property
    def rujukan(self) -> Rujukan:
        """The thing that breaks the rule."""
        return Rujukan(self.rujukan_jenis, self.rujukan_id)
