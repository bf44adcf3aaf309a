"""The trail: rows that only ever come. Triggers refuse UPDATE and DELETE (migration 0002)."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.audit.types import IsiJejak
from hi_cases.core.db import BESAR, Waktu, db
from hi_cases.core.rujukan import Rujukan


class Jejak(db.Model):
    """One entry. `urutan` counts 1, 2, 3 … without gaps; `sidik` chains it to the entry before."""

    __tablename__ = "jejak"
    __table_args__ = (
        sa.Index("ix_jejak_rujukan", "rujukan_jenis", "rujukan_id", "urutan"),
        sa.Index("ix_jejak_pelaku", "pelaku_id", "urutan"),
    )

    urutan: Mapped[int] = mapped_column(BESAR, primary_key=True, autoincrement=False)
    pada: Mapped[datetime] = mapped_column(Waktu)
    pelaku_id: Mapped[int | None] = mapped_column(sa.BigInteger)
    pelaku_nama: Mapped[str] = mapped_column(sa.Text)
    tindakan: Mapped[str] = mapped_column(sa.String(80))
    rujukan_jenis: Mapped[str] = mapped_column(sa.String(40))
    rujukan_id: Mapped[int] = mapped_column(sa.BigInteger)
    keterangan: Mapped[str] = mapped_column(sa.Text)
    dasar: Mapped[str] = mapped_column(sa.Text)
    sebelum: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))
    sesudah: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))
    sidik_lalu: Mapped[str] = mapped_column(sa.String(64))
    sidik: Mapped[str] = mapped_column(sa.String(64))

    @property
    def rujukan(self) -> Rujukan:
        """The thing that this entry is about."""
        return Rujukan(self.rujukan_jenis, self.rujukan_id)

    @property
    def isi(self) -> IsiJejak:
        """The content that the hash covers."""
        return IsiJejak(
            pada=self.pada,
            pelaku_id=self.pelaku_id,
            pelaku_nama=self.pelaku_nama,
            tindakan=self.tindakan,
            rujukan_jenis=self.rujukan_jenis,
            rujukan_id=self.rujukan_id,
            keterangan=self.keterangan,
            dasar=self.dasar,
            sebelum=self.sebelum,
            sesudah=self.sesudah,
        )


class UjungJejak(db.Model):
    """The end of the chain: one row, locked while an entry is added, so entries queue up."""

    __tablename__ = "ujung_jejak"
    __table_args__ = (sa.CheckConstraint("id = 1", name="satu"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    urutan: Mapped[int] = mapped_column(sa.BigInteger)
    sidik: Mapped[str] = mapped_column(sa.String(64))
