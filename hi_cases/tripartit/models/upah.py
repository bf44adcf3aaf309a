"""Minimum wages by year, with the decision that set each."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.tripartit.types import JenisUpah


class UpahMinimum(db.Model):
    """The minimum wage of one year (of one sector), in rupiah a month. A mistaken row is struck
    out with a reason and entered anew; it is never changed."""

    __tablename__ = "upah_minimum"
    __table_args__ = (
        sa.CheckConstraint("nilai > 0", name="nilai"),
        sa.CheckConstraint("(jenis = 'umsk') = (sektor <> '')", name="bersektor"),
        sa.CheckConstraint("dicoret = (alasan <> '')", name="dicoret_beralasan"),
        sa.Index(
            "uq_upah_minimum_berlaku",
            "tahun",
            "jenis",
            "sektor",
            unique=True,
            sqlite_where=sa.text("NOT dicoret"),
            postgresql_where=sa.text("NOT dicoret"),
        ),
        sa.Index("ix_upah_minimum_urusan_id", "urusan_id"),
    )

    id: Mapped[IdPk]
    tahun: Mapped[int] = mapped_column(sa.Integer)
    jenis: Mapped[JenisUpah] = mapped_column(enum_kolom(JenisUpah))
    sektor: Mapped[str] = mapped_column(sa.String(120))
    nilai: Mapped[int] = mapped_column(BESAR)
    nomor: Mapped[str] = mapped_column(sa.String(120))
    """Number of the Governor's decision."""
    tanggal: Mapped[date] = mapped_column(sa.Date)
    sumber: Mapped[str] = mapped_column(sa.String(300))
    urusan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("urusan.id"))
    """The round that it came from."""
    dicoret: Mapped[bool] = mapped_column(sa.Boolean, default=False)
    alasan: Mapped[str] = mapped_column(sa.Text, default="")
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    dicatat_nama: Mapped[str] = mapped_column(sa.String(200))

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which the trail names it."""
        return Rujukan("upah_minimum", self.id)
