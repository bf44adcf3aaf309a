"""The submission itself, its events, documents, other parties and rows of a list."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.permohonan.types import (
    TERBUKA,
    Cara,
    Hasil,
    StatusPihak,
    Tahap,
    Tindakan,
)


class Permohonan(VersiMixin, db.Model):
    """A submission of one kind (`jenis` is a code of the registered kinds).

    `putaran` counts filings: what was examined, and which documents counted, is kept by round.
    """

    __tablename__ = "permohonan"
    __table_args__ = (
        sa.CheckConstraint("(tahap = 'selesai') = (hasil IS NOT NULL)", name="hasil_di_akhir"),
        sa.CheckConstraint("(tahap = 'selesai') = (selesai_pada IS NOT NULL)", name="akhir"),
        sa.CheckConstraint("(nomor IS NULL) = (tahun IS NULL)", name="nomor_bertahun"),
        sa.CheckConstraint("(putaran = 0) = (diajukan_pada IS NULL)", name="diajukan_bertanggal"),
        sa.CheckConstraint("putaran = 0 OR nomor IS NOT NULL", name="diajukan_bernomor"),
        sa.CheckConstraint("putaran >= 0", name="putaran"),
        sa.CheckConstraint(
            "tahap NOT IN ('diajukan', 'diteliti', 'dikembalikan', 'lengkap') OR putaran > 0",
            name="tahap_diajukan",
        ),
        sa.CheckConstraint(
            "tahap NOT IN ('diteliti', 'lengkap') OR petugas_id IS NOT NULL", name="berpetugas"
        ),
        sa.CheckConstraint("(acuan_jenis IS NULL) = (acuan_id IS NULL)", name="acuan_utuh"),
        sa.UniqueConstraint("nomor"),
        sa.Index("ix_permohonan_tahap_diajukan_pada", "tahap", "diajukan_pada", "id"),
        sa.Index("ix_permohonan_jenis_tahap", "jenis", "tahap", "id"),
        sa.Index("ix_permohonan_perusahaan_id", "perusahaan_id", "id"),
        sa.Index("ix_permohonan_petugas_id_tahap", "petugas_id", "tahap"),
    )

    id: Mapped[IdPk]
    jenis: Mapped[str] = mapped_column(sa.String(40))
    perusahaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"))
    pemohon_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"), index=True)
    pemohon_nama: Mapped[str] = mapped_column(sa.String(200))
    cara: Mapped[Cara] = mapped_column(enum_kolom(Cara))
    tahap: Mapped[Tahap] = mapped_column(enum_kolom(Tahap))
    hasil: Mapped[Hasil | None] = mapped_column(enum_kolom(Hasil))
    nomor: Mapped[str | None] = mapped_column(sa.String(80))
    tahun: Mapped[int | None] = mapped_column(sa.Integer)
    putaran: Mapped[int] = mapped_column(sa.Integer, default=0)
    diajukan_pada: Mapped[date | None] = mapped_column(sa.Date)
    """The legal day of the filing of this round."""
    diterima_pemohon: Mapped[date | None] = mapped_column(sa.Date)
    selesai_pada: Mapped[date | None] = mapped_column(sa.Date)
    isian: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    petugas_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    petugas_nama: Mapped[str | None] = mapped_column(sa.String(200))
    acuan_jenis: Mapped[str | None] = mapped_column(sa.String(40))
    acuan_id: Mapped[int | None] = mapped_column(BESAR)
    asal_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("permohonan.id"), index=True)
    """The submission that this one starts anew."""
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    diubah_pada: Mapped[datetime] = mapped_column(Waktu)

    dokumen: Mapped[list[DokumenPermohonan]] = relationship(order_by="DokumenPermohonan.id")
    pihak: Mapped[list[PihakPermohonan]] = relationship(order_by="PihakPermohonan.id")

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which lower domains and the trail name this submission."""
        return Rujukan("permohonan", self.id)

    @property
    def acuan(self) -> Rujukan | None:
        """The thing that this submission renews, changes or follows from."""
        if self.acuan_jenis is None or self.acuan_id is None:
            return None
        return Rujukan(self.acuan_jenis, self.acuan_id)

    @property
    def sebutan(self) -> str:
        """What it is called: its number in the agenda, or before that a draft."""
        return self.nomor or f"Draf {self.id}"

    @property
    def terbuka(self) -> bool:
        return self.tahap in TERBUKA


class PeristiwaPermohonan(db.Model):
    """One act on a submission: who, when, from where to where, by which article."""

    __tablename__ = "peristiwa_permohonan"
    __table_args__ = (
        sa.Index("ix_peristiwa_permohonan_permohonan_id", "permohonan_id", "id"),
        sa.Index("ix_peristiwa_permohonan_tindakan_tanggal", "tindakan", "tanggal"),
    )

    id: Mapped[IdPk]
    permohonan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("permohonan.id"))
    pada: Mapped[datetime] = mapped_column(Waktu)
    tanggal: Mapped[date] = mapped_column(sa.Date)
    tindakan: Mapped[Tindakan] = mapped_column(enum_kolom(Tindakan))
    dari: Mapped[str] = mapped_column(sa.String(40))
    ke: Mapped[str] = mapped_column(sa.String(40))
    hasil: Mapped[str | None] = mapped_column(sa.String(40))
    putaran: Mapped[int] = mapped_column(sa.Integer)
    pelaku_id: Mapped[int | None] = mapped_column(BESAR)
    pelaku_nama: Mapped[str] = mapped_column(sa.String(200))
    dasar: Mapped[str] = mapped_column(sa.Text)
    keterangan: Mapped[str] = mapped_column(sa.Text)
    data: Mapped[dict[str, Any]] = mapped_column(sa.JSON)

    @property
    def judul(self) -> str:
        """The deed, as the history names it."""
        return self.tindakan.label

    @property
    def oleh(self) -> str:
        return self.pelaku_nama

    @property
    def uraian(self) -> str:
        return self.keterangan


class DokumenPermohonan(db.Model):
    """A file under a document that the kind asks for. Replaced by a later one, it stays."""

    __tablename__ = "dokumen_permohonan"
    __table_args__ = (
        sa.Index("ix_dokumen_permohonan_permohonan_id_kode", "permohonan_id", "kode", "id"),
    )

    id: Mapped[IdPk]
    permohonan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("permohonan.id"))
    kode: Mapped[str] = mapped_column(sa.String(40))
    berkas_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("berkas.id"), index=True)
    putaran: Mapped[int] = mapped_column(sa.Integer)
    """The round for which it was brought: 1 for the first filing."""
    diganti_pada: Mapped[datetime | None] = mapped_column(Waktu)

    @property
    def berlaku(self) -> bool:
        """Whether it counts today."""
        return self.diganti_pada is None


class PihakPermohonan(db.Model):
    """Another party to the document: a union that signed the PKB, and what it has said of it."""

    __tablename__ = "pihak_permohonan"
    __table_args__ = (
        sa.CheckConstraint("(status = 'menunggu') = (dijawab_pada IS NULL)", name="dijawab"),
        sa.CheckConstraint("(status = 'menunggu') = (cara IS NULL)", name="dijawab_dengan_cara"),
        sa.CheckConstraint("jumlah_anggota IS NULL OR jumlah_anggota >= 0", name="anggota"),
        sa.Index("ix_pihak_permohonan_permohonan_id", "permohonan_id", "id"),
        sa.Index("ix_pihak_permohonan_pengguna_id", "pengguna_id"),
    )

    id: Mapped[IdPk]
    permohonan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("permohonan.id"))
    nama: Mapped[str] = mapped_column(sa.String(200))
    alamat: Mapped[str] = mapped_column(sa.Text, default="")
    nomor_pencatatan: Mapped[str] = mapped_column(sa.String(120), default="")
    tanggal_pencatatan: Mapped[date | None] = mapped_column(sa.Date)
    jumlah_anggota: Mapped[int | None] = mapped_column(sa.Integer)
    surel: Mapped[str] = mapped_column(sa.String(254), default="")
    sidik_kode: Mapped[str | None] = mapped_column(sa.String(64), unique=True)
    """Keyed hash of the code with which its account joins; the code itself is shown once."""
    pengguna_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    status: Mapped[StatusPihak] = mapped_column(enum_kolom(StatusPihak))
    cara: Mapped[Cara | None] = mapped_column(enum_kolom(Cara))
    dijawab_pada: Mapped[date | None] = mapped_column(sa.Date)
    dijawab_nama: Mapped[str] = mapped_column(sa.String(200), default="")
    catatan: Mapped[str] = mapped_column(sa.Text, default="")


class BarisPermohonan(db.Model):
    """One row of a list that belongs to a submission: a worker of a PKWT filing."""

    __tablename__ = "baris_permohonan"
    __table_args__ = (sa.UniqueConstraint("permohonan_id", "urutan"),)

    id: Mapped[IdPk]
    permohonan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("permohonan.id"))
    urutan: Mapped[int] = mapped_column(sa.Integer)
    isi: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
