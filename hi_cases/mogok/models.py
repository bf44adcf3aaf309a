"""What is counted of an action: kept beside its matter by the port, never typed here."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, db


class Aksi(db.Model):
    """One strike, lock-out or demonstration, as lists and the year's summary count it.

    A matter of the engine holds the answers; this row follows them (`services/catat.py`).
    """

    __tablename__ = "aksi"
    __table_args__ = (
        sa.UniqueConstraint("urusan_id"),
        sa.Index("ix_aksi_jenis_mulai", "jenis", "mulai"),
        sa.Index("ix_aksi_perusahaan_id_mulai", "perusahaan_id", "mulai"),
    )

    id: Mapped[IdPk]
    urusan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("urusan.id"))
    jenis: Mapped[str] = mapped_column(sa.String(40))
    perusahaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"))
    mulai: Mapped[date] = mapped_column(sa.Date)
    """The day on which it began; before that the day that the notice names, or that of the notice
    where it names none."""
    terjadi: Mapped[bool] = mapped_column(sa.Boolean)
    """Whether it began at all."""
    akhir: Mapped[date | None] = mapped_column(sa.Date)
    keadaan: Mapped[str] = mapped_column(sa.String(40))
    """The stage of the matter: how it stands, or how it ended."""
    cukup_waktu: Mapped[bool | None] = mapped_column(sa.Boolean)
    """Whether the dinas had the notice in time by the more generous reading; None: not known."""
    perjanjian: Mapped[bool] = mapped_column(sa.Boolean)
    diserahkan: Mapped[bool] = mapped_column(sa.Boolean)
    """Whether a PB was signed; whether the matter was handed to the settlement of disputes."""
    pekerja: Mapped[int | None] = mapped_column(sa.Integer)
    hari_hilang: Mapped[int | None] = mapped_column(sa.Integer)
    jam_hilang: Mapped[int | None] = mapped_column(BESAR)
    """Hours of work lost over all workers: as counted, or as corrected by an officer."""
    sifat: Mapped[str] = mapped_column(sa.String(20))
    kunci_isian: Mapped[str | None] = mapped_column(sa.String(64), unique=True)
    """Key of the online form: a notice sent twice is one."""


class TuntutanAksi(db.Model):
    """One category of demand of an action."""

    __tablename__ = "tuntutan_aksi"
    __table_args__ = (sa.UniqueConstraint("aksi_id", "kategori"),)

    id: Mapped[IdPk]
    aksi_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("aksi.id"))
    kategori: Mapped[str] = mapped_column(sa.String(30))
