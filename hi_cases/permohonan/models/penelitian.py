"""What the examiner found: points of the checklist, and notes pinned to a page of the document."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.permohonan.types import NilaiButir


class HasilButir(VersiMixin, db.Model):
    """One point of the checklist as it was judged in one round."""

    __tablename__ = "hasil_butir"
    __table_args__ = (sa.UniqueConstraint("permohonan_id", "putaran", "kode"),)

    id: Mapped[IdPk]
    permohonan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("permohonan.id"))
    putaran: Mapped[int] = mapped_column(sa.Integer)
    kode: Mapped[str] = mapped_column(sa.String(60))
    nilai: Mapped[NilaiButir] = mapped_column(enum_kolom(NilaiButir))
    catatan: Mapped[str] = mapped_column(sa.Text, default="")
    oleh_id: Mapped[int | None] = mapped_column(BESAR)
    oleh_nama: Mapped[str] = mapped_column(sa.String(200))
    pada: Mapped[datetime] = mapped_column(Waktu)


class CatatanPenelitian(db.Model):
    """A note about one place of the document; told to the applicant unless it is for the office.

    A note of an earlier round stays open until an examiner finds it settled.
    """

    __tablename__ = "catatan_penelitian"
    __table_args__ = (
        sa.CheckConstraint("halaman IS NULL OR halaman > 0", name="halaman"),
        sa.CheckConstraint("halaman IS NULL OR dokumen_id IS NOT NULL", name="halaman_dokumen"),
        sa.Index("ix_catatan_penelitian_permohonan_id", "permohonan_id", "id"),
    )

    id: Mapped[IdPk]
    permohonan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("permohonan.id"))
    putaran: Mapped[int] = mapped_column(sa.Integer)
    kode_butir: Mapped[str | None] = mapped_column(sa.String(60))
    dokumen_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("dokumen_permohonan.id"))
    halaman: Mapped[int | None] = mapped_column(sa.Integer)
    pasal: Mapped[str] = mapped_column(sa.String(60), default="")
    isi: Mapped[str] = mapped_column(sa.Text)
    untuk_pemohon: Mapped[bool] = mapped_column(default=True)
    oleh_id: Mapped[int | None] = mapped_column(BESAR)
    oleh_nama: Mapped[str] = mapped_column(sa.String(200))
    pada: Mapped[datetime] = mapped_column(Waktu)
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    selesai_oleh: Mapped[str] = mapped_column(sa.String(200), default="")
