"""Runs of periodic tasks as rows: when, what it touched, how it ended, who asked for it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import IdPk, Waktu, db, enum_kolom


class StatusJalan(StrEnum):
    """How a run stands; a run that died with its worker is ended by the next one."""

    BERJALAN = "berjalan"
    SELESAI = "selesai"
    GAGAL = "gagal"
    TERPUTUS = "terputus"


class Pemicu(StrEnum):
    """Why a run began: the timetable, catching up on a time at which nothing ran, somebody."""

    JADWAL = "jadwal"
    SUSULAN = "susulan"
    ORANG = "orang"


class JalanTugas(db.Model):
    """One run of one periodic task. `waktu` is the time of the timetable that it answers to."""

    __tablename__ = "jalan_tugas"
    __table_args__ = (
        sa.CheckConstraint("(status = 'berjalan') = (selesai_pada IS NULL)", name="selesai_pada"),
        sa.CheckConstraint("baris IS NULL OR baris >= 0", name="baris"),
        sa.Index("ix_jalan_tugas_nama_id", "nama", "id"),
        sa.Index("ix_jalan_tugas_status_id", "status", "id"),
    )

    id: Mapped[IdPk]
    nama: Mapped[str] = mapped_column(sa.String(80))
    pemicu: Mapped[Pemicu] = mapped_column(enum_kolom(Pemicu))
    oleh_nama: Mapped[str] = mapped_column(sa.String(200))
    waktu: Mapped[datetime | None] = mapped_column(Waktu)
    mulai_pada: Mapped[datetime] = mapped_column(Waktu)
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    status: Mapped[StatusJalan] = mapped_column(enum_kolom(StatusJalan))
    baris: Mapped[int | None] = mapped_column(sa.Integer)
    galat: Mapped[str] = mapped_column(sa.Text)
