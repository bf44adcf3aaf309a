"""The year's plan, what is counted of an activity, participants, invited companies, opinions."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db


class RencanaPembinaan(VersiMixin, db.Model):
    """One line of a year's plan: how many activities of a topic in a quarter, for whom, by which
    budget. A line that is taken back stays and counts no more."""

    __tablename__ = "rencana_pembinaan"
    __table_args__ = (
        sa.CheckConstraint("triwulan BETWEEN 1 AND 4", name="triwulan"),
        sa.CheckConstraint("jumlah > 0", name="jumlah"),
        sa.Index("ix_rencana_pembinaan_tahun", "tahun", "id"),
    )

    id: Mapped[IdPk]
    tahun: Mapped[int] = mapped_column(sa.Integer)
    triwulan: Mapped[int] = mapped_column(sa.Integer)
    topik: Mapped[str] = mapped_column(sa.String(30))
    judul: Mapped[str] = mapped_column(sa.String(200))
    jumlah: Mapped[int] = mapped_column(sa.Integer)
    target_perusahaan: Mapped[int | None] = mapped_column(sa.Integer)
    target_orang: Mapped[int | None] = mapped_column(sa.Integer)
    kode_kegiatan: Mapped[str] = mapped_column(sa.String(60))
    """Code of the sub-kegiatan that pays; "" where none is said."""
    anggaran: Mapped[int | None] = mapped_column(BESAR)
    """Whole rupiah."""
    ditarik_pada: Mapped[datetime | None] = mapped_column(Waktu)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_nama: Mapped[str] = mapped_column(sa.String(200))


class KegiatanPembinaan(db.Model):
    """One activity as lists and the year's recapitulation count it; follows its matter."""

    __tablename__ = "kegiatan_pembinaan"
    __table_args__ = (
        sa.UniqueConstraint("urusan_id"),
        sa.Index("ix_kegiatan_pembinaan_hari", "hari", "id"),
        sa.Index("ix_kegiatan_pembinaan_rencana_id", "rencana_id"),
    )

    id: Mapped[IdPk]
    urusan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("urusan.id"))
    rencana_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("rencana_pembinaan.id"))
    topik: Mapped[str] = mapped_column(sa.String(30))
    hari: Mapped[date] = mapped_column(sa.Date)
    """The day on which it was held or is planned; before that the day it was entered."""
    keadaan: Mapped[str] = mapped_column(sa.String(40))
    terlaksana: Mapped[bool] = mapped_column(sa.Boolean)
    realisasi: Mapped[int | None] = mapped_column(BESAR)
    """What was spent, in whole rupiah; None: not said."""


class HadirPembinaan(db.Model):
    """One participant. `kunci` is equal for one person of one company: said twice, he is one. Who
    was made up is struck out: his row stays and counts nowhere."""

    __tablename__ = "hadir_pembinaan"
    __table_args__ = (
        sa.UniqueConstraint("urusan_id", "kunci"),
        sa.Index("ix_hadir_pembinaan_perusahaan_id", "perusahaan_id"),
    )

    id: Mapped[IdPk]
    urusan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("urusan.id"))
    perusahaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"))
    nama_perusahaan: Mapped[str] = mapped_column(sa.String(200))
    nama: Mapped[str] = mapped_column(sa.String(120))
    jabatan: Mapped[str] = mapped_column(sa.String(120))
    cara: Mapped[str] = mapped_column(sa.String(10))
    """"qr", "petugas", or "daftar"."""
    kunci: Mapped[str] = mapped_column(sa.String(64))
    pada: Mapped[datetime] = mapped_column(Waktu)
    dicoret_pada: Mapped[datetime | None] = mapped_column(Waktu)


class UndanganPembinaan(db.Model):
    """A company that an activity invites."""

    __tablename__ = "undangan_pembinaan"
    __table_args__ = (
        sa.UniqueConstraint("urusan_id", "perusahaan_id"),
        sa.Index("ix_undangan_pembinaan_perusahaan_id", "perusahaan_id"),
    )

    id: Mapped[IdPk]
    urusan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("urusan.id"))
    perusahaan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"))


class EvaluasiPembinaan(db.Model):
    """What one participant thought, without his name. `kunci` is derived from his attendance by the
    application's secret: one attendance has one opinion, and the tables alone tell nobody whose."""

    __tablename__ = "evaluasi_pembinaan"
    __table_args__ = (sa.UniqueConstraint("urusan_id", "kunci"),)

    id: Mapped[IdPk]
    urusan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("urusan.id"))
    nilai: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    saran: Mapped[str] = mapped_column(sa.Text)
    kunci: Mapped[str] = mapped_column(sa.String(64))
    pada: Mapped[datetime] = mapped_column(Waktu)
