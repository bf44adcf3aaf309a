"""The yearly work plan of sub-kegiatan LKS Tripartit: lines with budget, and what was spent."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db
from hi_cases.core.rujukan import Rujukan
from hi_cases.tripartit.models.lembaga import Lembaga


class BarisRencana(VersiMixin, db.Model):
    """One line of a year's plan: how much of what, for how many rupiah."""

    __tablename__ = "rencana_lembaga"
    __table_args__ = (
        sa.CheckConstraint("sasaran > 0", name="sasaran"),
        sa.CheckConstraint("anggaran >= 0", name="anggaran"),
        sa.Index("ix_rencana_lembaga_tahun", "tahun", "id"),
        sa.Index("ix_rencana_lembaga_lembaga_id", "lembaga_id"),
    )

    id: Mapped[IdPk]
    tahun: Mapped[int] = mapped_column(sa.Integer)
    lembaga_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("lembaga.id"))
    kegiatan: Mapped[str] = mapped_column(sa.String(300))
    sasaran: Mapped[int] = mapped_column(sa.Integer)
    satuan: Mapped[str] = mapped_column(sa.String(60))
    anggaran: Mapped[int] = mapped_column(BESAR)
    """In rupiah."""
    dicoret: Mapped[bool] = mapped_column(sa.Boolean, default=False)
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    dicatat_nama: Mapped[str] = mapped_column(sa.String(200))

    lembaga: Mapped[Lembaga | None] = relationship(lazy="joined")
    realisasi: Mapped[list[Realisasi]] = relationship(
        order_by="Realisasi.tanggal, Realisasi.id", lazy="selectin"
    )

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which the trail names it."""
        return Rujukan("rencana_lembaga", self.id)

    @property
    def tercapai(self) -> int:
        """How much was done, in the line's unit."""
        return sum(satu.volume for satu in self.realisasi)

    @property
    def terpakai(self) -> int:
        """Rupiah spent."""
        return sum(satu.biaya for satu in self.realisasi)


class Realisasi(db.Model):
    """What was done and spent of a line; a mistake is mended by an entry the other way."""

    __tablename__ = "realisasi_rencana"
    __table_args__ = (sa.Index("ix_realisasi_rencana_rencana_id", "rencana_id", "id"),)

    id: Mapped[IdPk]
    rencana_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("rencana_lembaga.id"))
    tanggal: Mapped[date] = mapped_column(sa.Date)
    volume: Mapped[int] = mapped_column(sa.Integer)
    biaya: Mapped[int] = mapped_column(BESAR)
    """In rupiah; negative where an earlier entry is corrected."""
    bukti: Mapped[str] = mapped_column(sa.String(300))
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    dicatat_nama: Mapped[str] = mapped_column(sa.String(200))
