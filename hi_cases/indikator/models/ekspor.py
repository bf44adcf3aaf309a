"""Long tables that somebody asked to take out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.indikator.types import MacamEkspor


class EksporAngka(db.Model):
    """One table as it was asked for; a job makes the workbook, which is let go after some days."""

    __tablename__ = "ekspor_angka"
    __table_args__ = (
        sa.CheckConstraint(
            "(selesai_pada IS NULL) = (baris IS NULL) AND "
            "(selesai_pada IS NOT NULL OR (sha256 IS NULL AND dibuang_pada IS NULL)) AND "
            "(selesai_pada IS NULL OR (sha256 IS NULL) = (dibuang_pada IS NOT NULL))",
            name="selesai_utuh",
        ),
        sa.Index("ix_ekspor_angka_dibuat_oleh_id", "dibuat_oleh_id", "id"),
        sa.Index("ix_ekspor_angka_selesai_pada", "selesai_pada"),
    )

    id: Mapped[IdPk]
    macam: Mapped[MacamEkspor] = mapped_column(enum_kolom(MacamEkspor))
    judul: Mapped[str] = mapped_column(sa.String(200))
    """What is in it, as its page and its job say."""
    saringan: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    """What was asked for, as `queries.laporan.isi` reads it."""
    kata: Mapped[list[str]] = mapped_column(sa.JSON)
    """The same in words, for the first sheet."""
    contoh: Mapped[bool] = mapped_column(default=False, server_default=sa.false())
    """Whether rows of an example book, which are invented, are among those taken out."""
    pekerjaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pekerjaan.id"))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_oleh_id: Mapped[int | None] = mapped_column(BESAR)
    dibuat_nama: Mapped[str] = mapped_column(sa.String(200))
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    sha256: Mapped[str | None] = mapped_column(sa.String(64), index=True)
    baris: Mapped[int | None] = mapped_column(sa.Integer)
    dibuang_pada: Mapped[datetime | None] = mapped_column(Waktu)

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which the trail names it."""
        return Rujukan("ekspor_angka", self.id)
