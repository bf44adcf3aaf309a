"""Meetings, who takes part, and what they were before they were moved."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.rujukan_kolom import RujukanMixin, rujukan_utuh
from hi_cases.jadwal.models.ruang import Ruang
from hi_cases.jadwal.types import CaraHadir, JenisAcara, Rentang, StatusAcara, StatusHadir


class Acara(VersiMixin, RujukanMixin, db.Model):
    """One meeting. Moving it changes the row and keeps what it was; it is never deleted.

    `judul` holds no name: calendars leave the house. `kunci_hadir` opens the page of attendance at
    the door; the page asks for it on the day of the meeting only.
    """

    __tablename__ = "acara"
    __table_args__ = (
        sa.CheckConstraint("selesai > mulai", name="urut"),
        sa.CheckConstraint("ruang_id IS NOT NULL OR tempat <> ''", name="bertempat"),
        rujukan_utuh(),
        sa.CheckConstraint(
            "(status = 'dijadwalkan') = (ditutup_pada IS NULL)", name="ditutup_berwaktu"
        ),
        sa.CheckConstraint("status <> 'dibatalkan' OR alasan_tutup <> ''", name="batal_beralasan"),
        sa.Index("ix_acara_mulai_id", "mulai", "id"),
        sa.Index("ix_acara_rujukan", "rujukan_jenis", "rujukan_id", "id"),
        sa.Index("ix_acara_ruang_id_mulai", "ruang_id", "mulai"),
        sa.Index("ix_acara_petugas_id_mulai", "petugas_id", "mulai"),
    )

    id: Mapped[IdPk]
    jenis: Mapped[JenisAcara] = mapped_column(enum_kolom(JenisAcara))
    judul: Mapped[str] = mapped_column(sa.String(200))
    mulai: Mapped[datetime] = mapped_column(Waktu)
    selesai: Mapped[datetime] = mapped_column(Waktu)
    ruang_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("ruang.id"))
    tempat: Mapped[str] = mapped_column(sa.Text)
    petugas_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    catatan: Mapped[str] = mapped_column(sa.Text)
    status: Mapped[StatusAcara] = mapped_column(enum_kolom(StatusAcara))
    alasan_tutup: Mapped[str] = mapped_column(sa.Text)
    kunci_hadir: Mapped[str] = mapped_column(sa.String(64), unique=True)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_nama: Mapped[str] = mapped_column(sa.String(200))
    ditutup_pada: Mapped[datetime | None] = mapped_column(Waktu)

    ruang: Mapped[Ruang | None] = relationship(lazy="joined")
    peserta: Mapped[list[PesertaAcara]] = relationship(
        lazy="selectin", cascade="all, delete-orphan", order_by="PesertaAcara.id"
    )
    perubahan: Mapped[list[PerubahanAcara]] = relationship(order_by="PerubahanAcara.id")

    @property
    def rentang(self) -> Rentang:
        """When it is."""
        return Rentang(self.mulai, self.selesai)

    @property
    def di(self) -> str:
        """Where it is, in words."""
        return ", ".join(
            satu for satu in (self.ruang.nama if self.ruang else "", self.tempat) if satu
        )


class PesertaAcara(db.Model):
    """One participant of one meeting and its attendance."""

    __tablename__ = "peserta_acara"
    __table_args__ = (
        sa.UniqueConstraint("acara_id", "rujukan_jenis", "rujukan_id"),
        sa.CheckConstraint("(hadir = 'belum') = (hadir_pada IS NULL)", name="hadir_berwaktu"),
        sa.CheckConstraint("(hadir = 'belum') = (cara IS NULL)", name="hadir_bercara"),
        sa.CheckConstraint(
            "(hadir IN ('hadir', 'tidak_hadir')) = (dipastikan_oleh IS NOT NULL)",
            name="dipastikan",
        ),
        sa.Index("ix_peserta_acara_kunci_orang", "kunci_orang"),
        sa.Index("ix_peserta_acara_rujukan", "rujukan_jenis", "rujukan_id"),
    )

    id: Mapped[IdPk]
    acara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("acara.id"))
    rujukan_jenis: Mapped[str] = mapped_column(sa.String(40))
    rujukan_id: Mapped[int] = mapped_column(BESAR)
    sebutan: Mapped[str] = mapped_column(sa.String(120))
    kunci_orang: Mapped[str] = mapped_column(sa.String(120))
    hadir: Mapped[StatusHadir] = mapped_column(enum_kolom(StatusHadir))
    cara: Mapped[CaraHadir | None] = mapped_column(enum_kolom(CaraHadir))
    hadir_nama: Mapped[str] = mapped_column(sa.String(200))
    hadir_pada: Mapped[datetime | None] = mapped_column(Waktu)
    dipastikan_oleh: Mapped[str | None] = mapped_column(sa.String(200))


class PerubahanAcara(db.Model):
    """What a meeting was before it was moved, and why it was."""

    __tablename__ = "perubahan_acara"
    __table_args__ = (sa.Index("ix_perubahan_acara_acara_id_id", "acara_id", "id"),)

    id: Mapped[IdPk]
    acara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("acara.id"))
    mulai: Mapped[datetime] = mapped_column(Waktu)
    selesai: Mapped[datetime] = mapped_column(Waktu)
    di: Mapped[str] = mapped_column(sa.Text)
    petugas_id: Mapped[int] = mapped_column(BESAR)
    alasan: Mapped[str] = mapped_column(sa.Text)
    pada: Mapped[datetime] = mapped_column(Waktu)
    oleh_nama: Mapped[str] = mapped_column(sa.String(200))
