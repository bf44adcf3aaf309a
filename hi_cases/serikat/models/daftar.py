"""Lists of the whole book: taken out, told to the Minister every quarter, brought in."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db
from hi_cases.core.impor_tabel import KolomImpor
from hi_cases.core.rujukan import Rujukan


class EksporSerikat(db.Model):
    """The book as somebody asked to take it out; the file comes from a job."""

    __tablename__ = "ekspor_serikat"
    __table_args__ = (
        sa.CheckConstraint(
            "(selesai_pada IS NULL) = (sha256 IS NULL) AND "
            "(selesai_pada IS NULL) = (baris IS NULL)",
            name="selesai_utuh",
        ),
        sa.Index("ix_ekspor_serikat_dibuat_oleh_id", "dibuat_oleh_id", "id"),
    )

    id: Mapped[IdPk]
    saringan: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    pekerjaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pekerjaan.id"))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_oleh_id: Mapped[int | None] = mapped_column(BESAR)
    dibuat_nama: Mapped[str] = mapped_column(sa.String(200))
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    sha256: Mapped[str | None] = mapped_column(sa.String(64), index=True)
    baris: Mapped[int | None] = mapped_column(sa.Integer)

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which the trail names it."""
        return Rujukan("ekspor_serikat", self.id)


class LaporanTriwulan(VersiMixin, db.Model):
    """The report of a quarter to the Minister (KEP.16/MEN/2001 Ps 10, form XI).

    Open, it is counted anew each time; once it was sent it stays as it was sent.
    """

    __tablename__ = "laporan_triwulan_serikat"
    __table_args__ = (
        sa.UniqueConstraint("tahun", "triwulan"),
        sa.CheckConstraint("triwulan BETWEEN 1 AND 4", name="triwulan"),
        sa.CheckConstraint("(dikirim_pada IS NULL) = (isi IS NULL)", name="dikirim_beku"),
        sa.CheckConstraint("(dikirim_pada IS NULL) = (nomor_surat = '')", name="dikirim_bernomor"),
    )

    id: Mapped[IdPk]
    tahun: Mapped[int] = mapped_column(sa.Integer)
    triwulan: Mapped[int] = mapped_column(sa.Integer)
    dikirim_pada: Mapped[date | None] = mapped_column(sa.Date)
    nomor_surat: Mapped[str] = mapped_column(sa.String(120), default="")
    dikirim_nama: Mapped[str] = mapped_column(sa.String(200), default="")
    isi: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))
    """Counts and lines as they were sent."""
    dibuka_pada: Mapped[datetime] = mapped_column(Waktu)

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which the calendar and the trail name it."""
        return Rujukan("laporan_triwulan_serikat", self.id)


class ImporSerikat(KolomImpor, db.Model):
    """An older book that was handed in as a list: checked first, brought in when confirmed."""

    __tablename__ = "impor_serikat"
