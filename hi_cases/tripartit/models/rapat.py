"""Meetings of bodies: what was to be spoken of, who came, what was decided."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.rujukan_kolom import RujukanMixin, rujukan_utuh
from hi_cases.tripartit.models.lembaga import Anggota, Lembaga, MasaTugas
from hi_cases.tripartit.types import Mufakat, StatusRapat


class Rapat(VersiMixin, db.Model):
    """One meeting. Its hour and room are the calendar's (`acara`); one that was held before this
    system has none. From SELESAI on nothing in it changes."""

    __tablename__ = "rapat_lembaga"
    __table_args__ = (
        sa.CheckConstraint("(status = 'selesai') = (ditutup_pada IS NOT NULL)", name="ditutup"),
        sa.CheckConstraint("(status = 'dibatalkan') = (alasan_batal <> '')", name="batal"),
        sa.CheckConstraint("status <> 'selesai' OR risalah <> ''", name="berisalah"),
        sa.Index("ix_rapat_lembaga_lembaga_id_tanggal", "lembaga_id", "tanggal", "id"),
        sa.Index("ix_rapat_lembaga_masa_id", "masa_id"),
    )

    id: Mapped[IdPk]
    lembaga_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("lembaga.id"))
    masa_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("masa_tugas.id"))
    perihal: Mapped[str] = mapped_column(sa.String(200))
    tanggal: Mapped[date] = mapped_column(sa.Date)
    """Its day where the office is; follows the calendar while it is moved."""
    tempat: Mapped[str] = mapped_column(sa.String(300), default="")
    """Only of one that was held before this system."""
    status: Mapped[StatusRapat] = mapped_column(enum_kolom(StatusRapat))
    alasan_batal: Mapped[str] = mapped_column(sa.Text, default="")
    risalah: Mapped[str] = mapped_column(sa.Text, default="")
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_nama: Mapped[str] = mapped_column(sa.String(200))
    ditutup_pada: Mapped[datetime | None] = mapped_column(Waktu)

    lembaga: Mapped[Lembaga] = relationship()
    masa: Mapped[MasaTugas] = relationship()
    agenda: Mapped[list[Agenda]] = relationship(order_by="Agenda.id", lazy="selectin")
    hadir: Mapped[list[Hadir]] = relationship(order_by="Hadir.anggota_id", lazy="selectin")
    keputusan: Mapped[list[Keputusan]] = relationship(order_by="Keputusan.id", lazy="selectin")

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which lower domains and the trail name it."""
        return Rujukan("rapat_lembaga", self.id)

    @property
    def pokok(self) -> list[Agenda]:
        """The items of its agenda that were not taken off."""
        return [satu for satu in self.agenda if not satu.dicoret]


class Agenda(RujukanMixin, db.Model):
    """One item of the agenda; it may be about a case, a strike, a company."""

    __tablename__ = "agenda_rapat"
    __table_args__ = (
        rujukan_utuh(),
        sa.Index("ix_agenda_rapat_rapat_id", "rapat_id", "id"),
        sa.Index("ix_agenda_rapat_rujukan", "rujukan_jenis", "rujukan_id"),
    )

    id: Mapped[IdPk]
    rapat_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("rapat_lembaga.id"))
    uraian: Mapped[str] = mapped_column(sa.String(300))
    dicoret: Mapped[bool] = mapped_column(sa.Boolean, default=False)


class Hadir(db.Model):
    """Whether one member came to one meeting, or who came for him."""

    __tablename__ = "hadir_rapat"
    __table_args__ = (sa.UniqueConstraint("rapat_id", "anggota_id"),)

    id: Mapped[IdPk]
    rapat_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("rapat_lembaga.id"))
    anggota_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("anggota_lembaga.id"))
    hadir: Mapped[bool] = mapped_column(sa.Boolean)
    diwakili: Mapped[str] = mapped_column(sa.String(200), default="")

    anggota: Mapped[Anggota] = relationship(lazy="joined")


class Keputusan(db.Model):
    """One decision; what an element did not agree with is kept beside it."""

    __tablename__ = "keputusan_rapat"
    __table_args__ = (
        sa.CheckConstraint("mufakat = 'mufakat' OR catatan <> ''", name="tidak_mufakat_bercatatan"),
        sa.Index("ix_keputusan_rapat_rapat_id", "rapat_id", "id"),
    )

    id: Mapped[IdPk]
    rapat_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("rapat_lembaga.id"))
    uraian: Mapped[str] = mapped_column(sa.Text)
    mufakat: Mapped[Mufakat] = mapped_column(enum_kolom(Mufakat))
    catatan: Mapped[str] = mapped_column(sa.Text, default="")
    dicoret: Mapped[bool] = mapped_column(sa.Boolean, default=False)
