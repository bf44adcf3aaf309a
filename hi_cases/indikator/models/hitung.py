"""What was counted of each source and period, and up to which entry of the trail."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db
from hi_cases.indikator.types import Hitung


class AngkaSumber(db.Model):
    """The numbers of one source in one period, as they stand now."""

    __tablename__ = "angka_sumber"
    __table_args__ = (
        sa.UniqueConstraint("sumber", "periode"),
        sa.Index("ix_angka_sumber_tahun", "tahun", "sumber"),
    )

    id: Mapped[IdPk]
    sumber: Mapped[str] = mapped_column(sa.String(40))
    tahun: Mapped[int] = mapped_column(sa.Integer)
    periode: Mapped[str] = mapped_column(sa.String(10))
    kena: Mapped[int] = mapped_column(BESAR)
    semua: Mapped[int] = mapped_column(BESAR)
    unik: Mapped[int] = mapped_column(BESAR)
    unik_semua: Mapped[int] = mapped_column(BESAR)
    rupa: Mapped[int] = mapped_column(BESAR, server_default=sa.text("0"))
    dihitung_pada: Mapped[datetime] = mapped_column(Waktu)

    @property
    def hitung(self) -> Hitung:
        """The numbers as a value."""
        return Hitung(self.kena, self.semua, self.unik, self.unik_semua, self.rupa)


class TandaHitung(db.Model):
    """How far one year of one source is counted."""

    __tablename__ = "tanda_hitung"
    __table_args__ = (
        sa.UniqueConstraint("sumber", "tahun"),
        sa.Index("ix_tanda_hitung_beda_pada", "beda_pada"),
    )

    id: Mapped[IdPk]
    sumber: Mapped[str] = mapped_column(sa.String(40))
    tahun: Mapped[int] = mapped_column(sa.Integer)
    jejak: Mapped[int] = mapped_column(BESAR)
    """Number of the last entry of the trail that the count knew."""
    versi: Mapped[int] = mapped_column(sa.Integer, server_default=sa.text("1"))
    """Which edition of the way of counting it was counted by."""
    dihitung_pada: Mapped[datetime] = mapped_column(Waktu)
    """When it was counted, or nothing that it reads was found written since it was."""
    terhitung_pada: Mapped[datetime | None] = mapped_column(Waktu)
    """When the count began that its figures are of."""
    beda_pada: Mapped[datetime | None] = mapped_column(Waktu)
    """When a full recount found other numbers than those kept although nothing had been written."""
