"""The book of unions: organisations, who leads and who founded them, and what happened to each."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.serikat.types import JenisOrganisasi, Kejadian, StatusOrganisasi


class Organisasi(VersiMixin, db.Model):
    """One union, federation, confederation or association of employers. No row is ever deleted.

    `kunci_nama` is the name as names are compared; no two that are recorded have the same.
    """

    __tablename__ = "organisasi"
    __table_args__ = (
        sa.CheckConstraint("(status = 'tercatat') = (ditutup_pada IS NULL)", name="ditutup"),
        sa.CheckConstraint("(nomor IS NULL) = (tanggal IS NULL)", name="nomor_bertanggal"),
        sa.CheckConstraint("jenis = 'pengusaha' OR nomor IS NOT NULL", name="bernomor"),
        sa.CheckConstraint("induk_id IS NULL OR induk_id <> id", name="induk_lain"),
        sa.CheckConstraint("jumlah_pendiri IS NULL OR jumlah_pendiri >= 0", name="pendiri"),
        sa.CheckConstraint("jumlah_anggota IS NULL OR jumlah_anggota >= 0", name="anggota"),
        sa.Index(
            "uq_organisasi_kunci_nama_tercatat",
            "kunci_nama",
            unique=True,
            sqlite_where=sa.text("status = 'tercatat'"),
            postgresql_where=sa.text("status = 'tercatat'"),
        ),
        sa.Index("ix_organisasi_nomor", "nomor"),
        sa.Index("ix_organisasi_status_tanggal", "status", "tanggal", "id"),
        sa.Index("ix_organisasi_perusahaan_id", "perusahaan_id", "id"),
    )

    id: Mapped[IdPk]
    jenis: Mapped[JenisOrganisasi] = mapped_column(enum_kolom(JenisOrganisasi))
    nama: Mapped[str] = mapped_column(sa.String(200))
    kunci_nama: Mapped[str] = mapped_column(sa.String(200))
    alamat: Mapped[str] = mapped_column(sa.Text, default="")
    kecamatan: Mapped[str] = mapped_column(sa.String(120), default="")
    perusahaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"))
    """The company whose workers it organises; NULL for one outside a company."""
    nama_perusahaan: Mapped[str] = mapped_column(sa.String(200), default="")
    induk_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("organisasi.id"), index=True)
    nama_induk: Mapped[str] = mapped_column(sa.String(200), default="")
    nomor: Mapped[str | None] = mapped_column(sa.String(120))
    """Number of the proof of recording."""
    tanggal: Mapped[date | None] = mapped_column(sa.Date)
    """The day of recording."""
    tanggal_ad_art: Mapped[date | None] = mapped_column(sa.Date)
    tanggal_ubah_ad_art: Mapped[date | None] = mapped_column(sa.Date)
    jumlah_pendiri: Mapped[int | None] = mapped_column(sa.Integer)
    jumlah_anggota: Mapped[int | None] = mapped_column(sa.Integer)
    logo: Mapped[str] = mapped_column(sa.String(64), default="")
    """Hash of the file of the logo."""
    status: Mapped[StatusOrganisasi] = mapped_column(enum_kolom(StatusOrganisasi))
    ditutup_pada: Mapped[date | None] = mapped_column(sa.Date)
    permohonan_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("permohonan.id"), unique=True
    )
    """The submission that it came from; NULL for one known from older papers."""
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    dicatat_nama: Mapped[str] = mapped_column(sa.String(200))

    induk: Mapped[Organisasi | None] = relationship(
        remote_side="Organisasi.id", foreign_keys=[induk_id]
    )
    pengurus: Mapped[list[PengurusOrganisasi]] = relationship(order_by="PengurusOrganisasi.id")
    pendiri: Mapped[list[PendiriOrganisasi]] = relationship(order_by="PendiriOrganisasi.id")

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which lower domains and the trail name it."""
        return Rujukan("organisasi", self.id)

    @property
    def tercatat(self) -> bool:
        return self.status is StatusOrganisasi.TERCATAT

    @property
    def pengurus_kini(self) -> list[PengurusOrganisasi]:
        """Who leads it today."""
        return [satu for satu in self.pengurus if satu.sampai is None]


class PengurusOrganisasi(db.Model):
    """One person who leads an organisation, or led it until `sampai`."""

    __tablename__ = "pengurus_organisasi"
    __table_args__ = (sa.Index("ix_pengurus_organisasi_organisasi_id", "organisasi_id", "id"),)

    id: Mapped[IdPk]
    organisasi_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("organisasi.id"))
    nama: Mapped[str] = mapped_column(sa.String(200))
    jabatan: Mapped[str] = mapped_column(sa.String(120), default="")
    sejak: Mapped[date] = mapped_column(sa.Date)
    sampai: Mapped[date | None] = mapped_column(sa.Date)


class PendiriOrganisasi(db.Model):
    """Who founded it, as column b of the book has it: names alone, no number of a person."""

    __tablename__ = "pendiri_organisasi"
    __table_args__ = (sa.Index("ix_pendiri_organisasi_organisasi_id", "organisasi_id", "id"),)

    id: Mapped[IdPk]
    organisasi_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("organisasi.id"))
    nama: Mapped[str] = mapped_column(sa.String(200))


class PeristiwaOrganisasi(db.Model):
    """What happened to an organisation, on which day, by which paper."""

    __tablename__ = "peristiwa_organisasi"
    __table_args__ = (
        sa.Index("ix_peristiwa_organisasi_organisasi_id", "organisasi_id", "id"),
        sa.Index("ix_peristiwa_organisasi_tanggal", "tanggal", "kejadian"),
    )

    id: Mapped[IdPk]
    organisasi_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("organisasi.id"))
    kejadian: Mapped[Kejadian] = mapped_column(enum_kolom(Kejadian))
    tanggal: Mapped[date] = mapped_column(sa.Date)
    uraian: Mapped[str] = mapped_column(sa.Text, default="")
    nomor: Mapped[str] = mapped_column(sa.String(120), default="")
    permohonan_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("permohonan.id"), index=True
    )
    data: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    pada: Mapped[datetime] = mapped_column(Waktu)
    pelaku_id: Mapped[int | None] = mapped_column(BESAR)
    pelaku_nama: Mapped[str] = mapped_column(sa.String(200))


class AkunOrganisasi(db.Model):
    """An account that speaks for an organisation, or did until `sampai`."""

    __tablename__ = "akun_organisasi"
    __table_args__ = (
        sa.Index(
            "uq_akun_organisasi_kini",
            "organisasi_id",
            "pengguna_id",
            unique=True,
            sqlite_where=sa.text("sampai IS NULL"),
            postgresql_where=sa.text("sampai IS NULL"),
        ),
        sa.Index("ix_akun_organisasi_pengguna_id", "pengguna_id"),
    )

    id: Mapped[IdPk]
    organisasi_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("organisasi.id"))
    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    sejak: Mapped[date] = mapped_column(sa.Date)
    sampai: Mapped[date | None] = mapped_column(sa.Date)
    oleh_nama: Mapped[str] = mapped_column(sa.String(200))
