"""The parties: one worker, a group, a union or an employer, with their representatives."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.perselisihan.types import HasilAnggota, JenisPihak, Sisi, StatusKuasa


class Pihak(db.Model):
    """One party of a case."""

    __tablename__ = "pihak"
    __table_args__ = (sa.Index("ix_pihak_perkara_id_urutan", "perkara_id", "urutan"),)

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    urutan: Mapped[int] = mapped_column(sa.Integer, default=0)
    sisi: Mapped[Sisi] = mapped_column(enum_kolom(Sisi))
    jenis: Mapped[JenisPihak] = mapped_column(enum_kolom(JenisPihak))
    nama: Mapped[str] = mapped_column(sa.String(200))
    alamat: Mapped[str] = mapped_column(sa.Text, default="")
    telepon: Mapped[str] = mapped_column(sa.String(40), default="")
    surel: Mapped[str] = mapped_column(sa.String(254), default="")
    nik: Mapped[str] = mapped_column(sa.String(32), default="")
    jabatan: Mapped[str] = mapped_column(sa.String(120), default="")
    perusahaan_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("perusahaan.id"), index=True
    )

    anggota: Mapped[list[AnggotaKelompok]] = relationship(
        cascade="all, delete-orphan", order_by="(AnggotaKelompok.urutan, AnggotaKelompok.id)"
    )
    kuasa: Mapped[list[Kuasa]] = relationship(cascade="all, delete-orphan", order_by="Kuasa.id")


class AnggotaKelompok(db.Model):
    """One worker of a group: answers for himself, and has an outcome of his own."""

    __tablename__ = "anggota_kelompok"
    __table_args__ = (sa.Index("ix_anggota_kelompok_pihak_id_urutan", "pihak_id", "urutan"),)

    id: Mapped[IdPk]
    pihak_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pihak.id"))
    urutan: Mapped[int] = mapped_column(sa.Integer, default=0)
    nama: Mapped[str] = mapped_column(sa.String(200))
    nik: Mapped[str] = mapped_column(sa.String(32), default="")
    jabatan: Mapped[str] = mapped_column(sa.String(120), default="")
    hasil: Mapped[HasilAnggota | None] = mapped_column(enum_kolom(HasilAnggota))


class Kuasa(db.Model):
    """A representative with his surat kuasa; with an account he reaches this case only."""

    __tablename__ = "kuasa"
    __table_args__ = (
        sa.CheckConstraint(
            "(status = 'menunggu') = (diperiksa_pada IS NULL) OR status = 'dicabut'",
            name="diperiksa",
        ),
        sa.CheckConstraint("(status = 'dicabut') = (dicabut_pada IS NOT NULL)", name="dicabut"),
        sa.Index("ix_kuasa_pengguna_id_status", "pengguna_id", "status"),
        sa.Index("ix_kuasa_status_id", "status", "id"),
    )

    id: Mapped[IdPk]
    pihak_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pihak.id"), index=True)
    nama: Mapped[str] = mapped_column(sa.String(200))
    nomor: Mapped[str] = mapped_column(sa.String(120))
    tanggal: Mapped[date | None] = mapped_column(sa.Date)
    lingkup: Mapped[str] = mapped_column(sa.Text, default="")
    berlaku_sampai: Mapped[date | None] = mapped_column(sa.Date)
    pengguna_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    status: Mapped[StatusKuasa] = mapped_column(
        enum_kolom(StatusKuasa), default=StatusKuasa.MENUNGGU
    )
    diperiksa_pada: Mapped[datetime | None] = mapped_column(Waktu)
    diperiksa_oleh: Mapped[str | None] = mapped_column(sa.String(200))
    alasan_periksa: Mapped[str] = mapped_column(sa.Text, default="")
    dicabut_pada: Mapped[datetime | None] = mapped_column(Waktu)


class Tuntutan(db.Model):
    """One claim, with its amount in rupiah where it has one."""

    __tablename__ = "tuntutan"
    __table_args__ = (sa.CheckConstraint("jumlah IS NULL OR jumlah >= 0", name="jumlah"),)

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"), index=True)
    urutan: Mapped[int] = mapped_column(sa.Integer, default=0)
    uraian: Mapped[str] = mapped_column(sa.Text)
    jumlah: Mapped[int | None] = mapped_column(sa.BigInteger)
