"""Talks, summonses, sessions and clarification."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, db, enum_kolom
from hi_cases.perselisihan.types import Hasil, HasilPerundingan, JenisSidang, PerihalPanggilan
from hi_cases.surat.types import CaraSampai


class Perundingan(db.Model):
    """The risalah of one round of bipartit: the six items of UU 2/2004 Ps 6."""

    __tablename__ = "perundingan"
    __table_args__ = (sa.UniqueConstraint("perkara_id", "ke"),)

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    ke: Mapped[int] = mapped_column(sa.Integer)
    para_pihak: Mapped[str] = mapped_column(sa.Text)
    tanggal: Mapped[date] = mapped_column(sa.Date)
    tempat: Mapped[str] = mapped_column(sa.Text)
    pokok_masalah: Mapped[str] = mapped_column(sa.Text)
    pendapat: Mapped[str] = mapped_column(sa.Text)
    kesimpulan: Mapped[str] = mapped_column(sa.Text)
    hasil: Mapped[HasilPerundingan] = mapped_column(enum_kolom(HasilPerundingan))
    ditandatangani_pada: Mapped[date] = mapped_column(sa.Date)
    penandatangan: Mapped[list[str]] = mapped_column(sa.JSON)
    penolakan: Mapped[str] = mapped_column(sa.Text, default="")


class Panggilan(db.Model):
    """One summons to one party. It counts as served only with the day of receipt and proof."""

    __tablename__ = "panggilan"
    __table_args__ = (
        sa.CheckConstraint("(diterima_pada IS NULL) = (bukti IS NULL)", name="terbukti"),
        sa.CheckConstraint(
            "diterima_pada IS NULL OR diterima_pada >= dikirim_pada", name="urutan_hari"
        ),
        sa.UniqueConstraint("pihak_id", "perihal", "ke"),
        sa.Index("ix_panggilan_perkara_id_id", "perkara_id", "id"),
    )

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    pihak_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pihak.id"))
    perihal: Mapped[PerihalPanggilan] = mapped_column(enum_kolom(PerihalPanggilan))
    ke: Mapped[int] = mapped_column(sa.Integer)
    untuk_tanggal: Mapped[date] = mapped_column(sa.Date)
    pukul: Mapped[str] = mapped_column(sa.String(20), default="")
    tempat: Mapped[str] = mapped_column(sa.Text, default="")
    dikirim_pada: Mapped[date] = mapped_column(sa.Date)
    cara: Mapped[CaraSampai] = mapped_column(enum_kolom(CaraSampai, "cara"))
    diterima_pada: Mapped[date | None] = mapped_column(sa.Date)
    penerima: Mapped[str | None] = mapped_column(sa.String(200))
    bukti: Mapped[str | None] = mapped_column(sa.String(300))

    @property
    def patut(self) -> bool:
        """Received, with proof, not after the day it calls for ("secara patut")."""
        return self.diterima_pada is not None and self.diterima_pada <= self.untuk_tanggal


class Sidang(db.Model):
    """One session. Only one that was held ends MED-7 and starts ANJ-10."""

    __tablename__ = "sidang"
    __table_args__ = (sa.UniqueConstraint("perkara_id", "jalur", "ke"),)

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    jalur: Mapped[JenisSidang] = mapped_column(enum_kolom(JenisSidang))
    ke: Mapped[int] = mapped_column(sa.Integer)
    tanggal: Mapped[date] = mapped_column(sa.Date)
    tempat: Mapped[str] = mapped_column(sa.Text, default="")
    terlaksana: Mapped[bool] = mapped_column(sa.Boolean)
    keterangan_hadir: Mapped[str] = mapped_column(sa.Text, default="")
    ringkasan: Mapped[str] = mapped_column(sa.Text)

    kehadiran: Mapped[list[Kehadiran]] = relationship(cascade="all, delete-orphan")


class Kehadiran(db.Model):
    """Whether one party came to one session."""

    __tablename__ = "kehadiran"

    sidang_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("sidang.id"), primary_key=True)
    pihak_id: Mapped[int] = mapped_column(
        BESAR, sa.ForeignKey("pihak.id"), primary_key=True, index=True
    )
    hadir: Mapped[bool] = mapped_column(sa.Boolean)


class Klarifikasi(db.Model):
    """An invitation before mediasi and its risalah (Permenaker 17/2014 Ps 10(3)-(4))."""

    __tablename__ = "klarifikasi"
    __table_args__ = (
        sa.CheckConstraint("(risalah_pada IS NULL) = (kesimpulan IS NULL)", name="risalah"),
    )

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"), index=True)
    diundang_pada: Mapped[date] = mapped_column(sa.Date)
    pertemuan: Mapped[date | None] = mapped_column(sa.Date)
    perihal: Mapped[str] = mapped_column(sa.Text)
    hari_pertemuan: Mapped[list[str]] = mapped_column(sa.JSON, default=list)
    risalah_pada: Mapped[date | None] = mapped_column(sa.Date)
    tempat: Mapped[str | None] = mapped_column(sa.Text)
    pokok_masalah: Mapped[str | None] = mapped_column(sa.Text)
    keterangan_pekerja: Mapped[str | None] = mapped_column(sa.Text)
    keterangan_pengusaha: Mapped[str | None] = mapped_column(sa.Text)
    arahan: Mapped[str | None] = mapped_column(sa.Text)
    kesimpulan: Mapped[str | None] = mapped_column(sa.Text)
    hasil: Mapped[Hasil | None] = mapped_column(enum_kolom(Hasil))
