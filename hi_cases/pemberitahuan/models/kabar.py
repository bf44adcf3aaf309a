"""Notices in the application, and how each reader wants them to leave the house."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.core.rujukan_kolom import RujukanMixin, rujukan_utuh
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok


class Kabar(RujukanMixin, db.Model):
    """One notice to one account. `kunci` names the effect: one effect, one notice.

    `resmi`: a legal notice (a period of this reader runs or lapses); no choice turns it off.
    `rangkum`: a morning digest is to carry it out of the house; `dirangkum_pada`: when one did.
    `tenggat_id`: the deadline that it reminds of; once that has ended there is nothing left to do.
    `untuk_hari`: the day for which it was due, where that is not the day on which it was written.
    `ditangani_pada`: since when what it asked for is done.
    """

    __tablename__ = "kabar"
    __table_args__ = (
        rujukan_utuh(),
        sa.CheckConstraint("dirangkum_pada IS NULL OR rangkum", name="dirangkum"),
        sa.Index("ix_kabar_penerima_id_id", "penerima_id", "id"),
        # The top bar of every page counts these.
        sa.Index(
            "ix_kabar_belum_dibuka",
            "penerima_id",
            sqlite_where=sa.text("dibuka_pada IS NULL"),
            postgresql_where=sa.text("dibuka_pada IS NULL"),
        ),
        sa.Index("ix_kabar_rujukan", "rujukan_jenis", "rujukan_id"),
    )

    id: Mapped[IdPk]
    kunci: Mapped[str] = mapped_column(sa.String(200), unique=True)
    penerima_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    kelompok: Mapped[Kelompok] = mapped_column(enum_kolom(Kelompok))
    resmi: Mapped[bool] = mapped_column(sa.Boolean)
    rangkum: Mapped[bool] = mapped_column(sa.Boolean)
    judul: Mapped[str] = mapped_column(sa.String(200))
    isi: Mapped[str] = mapped_column(sa.Text)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuka_pada: Mapped[datetime | None] = mapped_column(Waktu)
    dirangkum_pada: Mapped[datetime | None] = mapped_column(Waktu)
    tenggat_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("tenggat.id"))
    untuk_hari: Mapped[date | None] = mapped_column(sa.Date)
    ditangani_pada: Mapped[datetime | None] = mapped_column(Waktu)


class Pilihan(db.Model):
    """How one account wants one group by one channel, where that is not the default."""

    __tablename__ = "pilihan_kabar"

    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"), primary_key=True)
    kelompok: Mapped[Kelompok] = mapped_column(enum_kolom(Kelompok), primary_key=True)
    kanal: Mapped[Kanal] = mapped_column(enum_kolom(Kanal), primary_key=True)
    cara: Mapped[CaraTerima] = mapped_column(enum_kolom(CaraTerima))


class KontakWa(db.Model):
    """The WhatsApp number an account gave for notices, and since when it agreed to them.

    `dipastikan_pada`: since when it is known to be the account's; before, no notice goes there.
    """

    __tablename__ = "kontak_wa"

    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"), primary_key=True)
    nomor: Mapped[str] = mapped_column(sa.String(20))
    disetujui_pada: Mapped[datetime] = mapped_column(Waktu)
    dipastikan_pada: Mapped[datetime | None] = mapped_column(Waktu)


class KodeWa(db.Model):
    """A code that was sent to confirm a number: keyed digests only, and the wrong tries at it.

    The last one of an account counts. The others stay for an hour, to be counted.
    """

    __tablename__ = "kode_wa"
    __table_args__ = (
        sa.CheckConstraint("gagal BETWEEN 0 AND 5", name="gagal"),
        sa.Index("ix_kode_wa_pengguna_id_id", "pengguna_id", "id"),
        sa.Index("ix_kode_wa_sidik_nomor_dibuat", "sidik_nomor", "dibuat_pada"),
    )

    id: Mapped[IdPk]
    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    sidik_nomor: Mapped[str] = mapped_column(sa.String(64))
    sidik_kode: Mapped[str] = mapped_column(sa.String(64))
    gagal: Mapped[int] = mapped_column(sa.Integer)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
