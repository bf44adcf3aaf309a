"""What the night counted for the pages of statistics, ready to be read."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import IdPk, Waktu, db


class AngkaStatistik(db.Model):
    """The counts of one part of the statistics in one period; `TandaHitung` says how far it is
    counted. Days are kept as how many of each, so that any percentile stays exact."""

    __tablename__ = "angka_statistik"
    __table_args__ = (
        sa.UniqueConstraint("periode", "bagian"),
        sa.Index("ix_angka_statistik_bagian_tahun", "bagian", "tahun"),
    )

    id: Mapped[IdPk]
    bagian: Mapped[str] = mapped_column(sa.String(40))
    tahun: Mapped[int] = mapped_column(sa.Integer)
    periode: Mapped[str] = mapped_column(sa.String(10))
    isi: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    dihitung_pada: Mapped[datetime] = mapped_column(Waktu)
