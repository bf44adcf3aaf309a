"""Closed months: numbers, rows and their hash, as they were. Nothing here is ever changed."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, Waktu, db
from hi_cases.core.rujukan import Rujukan
from hi_cases.indikator.models.rencana import DokumenRencana
from hi_cases.indikator.types import BarisHitung, Hitung

PANJANG_KUNCI = 80
"""How long the key of a row may be: a source keeps within it."""


class TutupBulan(db.Model):
    """One closing of a month: the first (`revisi` 0), or a revision with its reason."""

    __tablename__ = "tutup_bulan"
    __table_args__ = (
        sa.UniqueConstraint("tahun", "bulan", "revisi"),
        sa.CheckConstraint("bulan BETWEEN 1 AND 12", name="bulan"),
        sa.CheckConstraint("revisi >= 0", name="revisi"),
        sa.CheckConstraint("revisi = 0 OR catatan <> ''", name="beralasan"),
    )

    id: Mapped[IdPk]
    tahun: Mapped[int] = mapped_column(sa.Integer)
    bulan: Mapped[int] = mapped_column(sa.Integer)
    revisi: Mapped[int] = mapped_column(sa.Integer)
    catatan: Mapped[str] = mapped_column(sa.Text)
    dokumen_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("dokumen_rencana.id"))
    """The planning document that held then: by its definitions the closing is read."""
    sidik: Mapped[str] = mapped_column(sa.String(64))
    """Hash over the numbers and the hashes of all sources, and what else its edition takes in."""
    bentuk_sidik: Mapped[int] = mapped_column(sa.Integer, server_default=sa.text("1"))
    """Edition of that hash: what was closed before an edition stays verifiable by its own."""
    ditutup_pada: Mapped[datetime] = mapped_column(Waktu)
    ditutup_oleh_id: Mapped[int | None] = mapped_column(BESAR)
    ditutup_nama: Mapped[str] = mapped_column(sa.String(200))

    angka: Mapped[list[AngkaBeku]] = relationship(order_by="AngkaBeku.id")
    dokumen: Mapped[DokumenRencana | None] = relationship()

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which the trail names it."""
        return Rujukan("tutup_bulan", self.id)


class AngkaBeku(db.Model):
    """The numbers of one source for a closed month, or for the year up to it."""

    __tablename__ = "angka_beku"
    __table_args__ = (sa.UniqueConstraint("tutup_id", "sumber", "periode"),)

    id: Mapped[IdPk]
    tutup_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("tutup_bulan.id"))
    sumber: Mapped[str] = mapped_column(sa.String(40))
    periode: Mapped[str] = mapped_column(sa.String(10))
    kena: Mapped[int] = mapped_column(BESAR)
    semua: Mapped[int] = mapped_column(BESAR)
    unik: Mapped[int] = mapped_column(BESAR)
    unik_semua: Mapped[int] = mapped_column(BESAR)
    rupa: Mapped[int] = mapped_column(BESAR, server_default=sa.text("0"))
    sidik: Mapped[str] = mapped_column(sa.String(64))
    """Hash over the rows of the month; "" for the year up to it."""

    @property
    def hitung(self) -> Hitung:
        """The numbers as a value."""
        return Hitung(self.kena, self.semua, self.unik, self.unik_semua, self.rupa)


class BarisBeku(db.Model):
    """One counted row as it was when its month was closed."""

    __tablename__ = "baris_beku"
    __table_args__ = (sa.Index("ix_baris_beku_tutup_id_sumber", "tutup_id", "sumber", "id"),)

    id: Mapped[IdPk]
    tutup_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("tutup_bulan.id"))
    sumber: Mapped[str] = mapped_column(sa.String(40))
    jenis: Mapped[str] = mapped_column(sa.String(40))
    objek_id: Mapped[int] = mapped_column(BESAR)
    hari: Mapped[date] = mapped_column(sa.Date)
    kunci: Mapped[str] = mapped_column(sa.String(PANJANG_KUNCI))
    sebutan: Mapped[str] = mapped_column(sa.String(300))
    kena: Mapped[bool] = mapped_column(sa.Boolean)

    @property
    def baris(self) -> BarisHitung:
        """The row as a value."""
        return BarisHitung(
            self.jenis, self.objek_id, self.hari, self.kunci, self.sebutan, self.kena
        )
