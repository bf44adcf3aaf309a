"""Matters of every kind, and the acts done on them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db
from hi_cases.core.rujukan import Rujukan


class Urusan(VersiMixin, db.Model):
    """One matter of one kind (`jenis` is a code of the registered kinds, `tahap` one of its own).

    `isi` holds the answers as JSON keeps them; what is counted or joined is a column, or a table of
    the kind's own domain.
    """

    __tablename__ = "urusan"
    __table_args__ = (
        sa.CheckConstraint("terbuka = (selesai_pada IS NULL)", name="akhir"),
        sa.CheckConstraint("(asal_jenis IS NULL) = (asal_id IS NULL)", name="asal_utuh"),
        sa.UniqueConstraint("nomor"),
        sa.Index("ix_urusan_jenis_terbuka", "jenis", "terbuka", "id"),
        sa.Index("ix_urusan_perusahaan_id", "perusahaan_id", "id"),
        sa.Index("ix_urusan_petugas_id_terbuka", "petugas_id", "terbuka"),
        sa.Index("ix_urusan_asal_jenis_asal_id", "asal_jenis", "asal_id"),
    )

    id: Mapped[IdPk]
    jenis: Mapped[str] = mapped_column(sa.String(40))
    nomor: Mapped[str] = mapped_column(sa.String(40))
    tahap: Mapped[str] = mapped_column(sa.String(40))
    keadaan: Mapped[str | None] = mapped_column(sa.String(40))
    """What facts make of the stage (`types.Keadaan`), as of the last act; None: nothing else."""
    terbuka: Mapped[bool] = mapped_column(sa.Boolean)
    judul: Mapped[str] = mapped_column(sa.String(300))
    tanggal: Mapped[date] = mapped_column(sa.Date)
    """The legal day of the matter: of its receipt, of the report, of the decision on it."""
    selesai_pada: Mapped[date | None] = mapped_column(sa.Date)
    perusahaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"))
    asal_jenis: Mapped[str | None] = mapped_column(sa.String(40))
    asal_id: Mapped[int | None] = mapped_column(BESAR)
    """The thing that it came from or is about: a meeting, a case."""
    isi: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    petugas_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    petugas_nama: Mapped[str | None] = mapped_column(sa.String(200))
    dibuat_oleh_id: Mapped[int | None] = mapped_column(BESAR)
    dibuat_oleh: Mapped[str] = mapped_column(sa.String(200))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    diubah_pada: Mapped[datetime] = mapped_column(Waktu)
    ditutup_pada: Mapped[datetime | None] = mapped_column(Waktu)
    """When its answers of persons were closed for good: their time was over."""

    langkah: Mapped[list[LangkahUrusan]] = relationship(order_by="LangkahUrusan.id")

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which lower domains and the trail name this matter."""
        return Rujukan("urusan", self.id)

    @property
    def asal(self) -> Rujukan | None:
        """The thing that it came from or is about."""
        if self.asal_jenis is None or self.asal_id is None:
            return None
        return Rujukan(self.asal_jenis, self.asal_id)


class LangkahUrusan(db.Model):
    """One act on a matter: who, when, from where to where, by which article."""

    __tablename__ = "langkah_urusan"
    __table_args__ = (
        sa.Index("ix_langkah_urusan_urusan_id", "urusan_id", "id"),
        sa.Index("ix_langkah_urusan_tindakan_tanggal", "tindakan", "tanggal"),
    )

    id: Mapped[IdPk]
    urusan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("urusan.id"))
    pada: Mapped[datetime] = mapped_column(Waktu)
    tanggal: Mapped[date] = mapped_column(sa.Date)
    tindakan: Mapped[str] = mapped_column(sa.String(40))
    judul: Mapped[str] = mapped_column(sa.String(200))
    dari: Mapped[str] = mapped_column(sa.String(40))
    ke: Mapped[str] = mapped_column(sa.String(40))
    pelaku_id: Mapped[int | None] = mapped_column(BESAR)
    pelaku_nama: Mapped[str] = mapped_column(sa.String(200))
    dasar: Mapped[str] = mapped_column(sa.Text)
    data: Mapped[dict[str, Any]] = mapped_column(sa.JSON)


class KartuUrusan(db.Model):
    """Code of a matter for following it without an account; its PIN is derived, not stored."""

    __tablename__ = "kartu_urusan"
    __table_args__ = (sa.CheckConstraint("generasi >= 1", name="generasi"),)

    id: Mapped[IdPk]
    urusan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("urusan.id"), unique=True)
    kode: Mapped[str] = mapped_column(sa.String(20), unique=True)
    generasi: Mapped[int] = mapped_column(sa.Integer)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
