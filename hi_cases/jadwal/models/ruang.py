"""Rooms, officers' absences, and the secret addresses of their calendars."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db


class Ruang(VersiMixin, db.Model):
    """A room of the office. One that is no longer used stays, since old meetings name it."""

    __tablename__ = "ruang"
    __table_args__ = (sa.CheckConstraint("kapasitas IS NULL OR kapasitas > 0", name="kapasitas"),)

    id: Mapped[IdPk]
    nama: Mapped[str] = mapped_column(sa.String(120), unique=True)
    alamat: Mapped[str] = mapped_column(sa.Text)
    kapasitas: Mapped[int | None] = mapped_column(sa.Integer)
    ramah_difabel: Mapped[bool] = mapped_column(sa.Boolean)
    aktif: Mapped[bool] = mapped_column(sa.Boolean)


class HalanganPetugas(db.Model):
    """Days on which an officer holds no meeting: leave, official travel, training."""

    __tablename__ = "halangan_petugas"
    __table_args__ = (
        sa.CheckConstraint("sampai >= dari", name="urut"),
        sa.Index("ix_halangan_petugas_pengguna_id_dari", "pengguna_id", "dari"),
    )

    id: Mapped[IdPk]
    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    dari: Mapped[date] = mapped_column(sa.Date)
    sampai: Mapped[date] = mapped_column(sa.Date)
    sebab: Mapped[str] = mapped_column(sa.String(200))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_nama: Mapped[str] = mapped_column(sa.String(200))


class LanggananKalender(db.Model):
    """The secret address under which an officer's own calendar programme reads meetings.

    Only a digest of the secret is kept: who reads this table reads nobody's calendar.
    """

    __tablename__ = "langganan_kalender"
    __table_args__ = (
        sa.Index(
            "uq_langganan_kalender_berlaku",
            "pengguna_id",
            unique=True,
            sqlite_where=sa.text("dicabut_pada IS NULL"),
            postgresql_where=sa.text("dicabut_pada IS NULL"),
        ),
    )

    id: Mapped[IdPk]
    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    sidik: Mapped[str] = mapped_column(sa.String(64), unique=True)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dicabut_pada: Mapped[datetime | None] = mapped_column(Waktu)
    dibaca_pada: Mapped[datetime | None] = mapped_column(Waktu)
