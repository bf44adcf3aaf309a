"""Verification of membership: claims of a round, decisions, objections, the frozen result."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.serikat.models.organisasi import Organisasi
from hi_cases.serikat.types import JenisOrganisasi, StatusKeberatan, StatusKlaim


class KlaimAnggota(VersiMixin, db.Model):
    """How many members a union says it has at a company, in one round (a matter of `urusan`)."""

    __tablename__ = "klaim_anggota"
    __table_args__ = (
        sa.CheckConstraint("jumlah_klaim > 0", name="jumlah_klaim"),
        sa.CheckConstraint(
            "jumlah_diterima IS NULL OR jumlah_diterima BETWEEN 0 AND jumlah_klaim",
            name="jumlah_diterima",
        ),
        sa.CheckConstraint("(status = 'menunggu') = (diputus_pada IS NULL)", name="diputus"),
        sa.CheckConstraint(
            "(status = 'menunggu') = (jumlah_diterima IS NULL)", name="diputus_berangka"
        ),
        sa.Index("ix_klaim_anggota_urusan_id", "urusan_id", "id"),
        sa.Index("ix_klaim_anggota_organisasi_id", "organisasi_id", "urusan_id"),
    )

    id: Mapped[IdPk]
    urusan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("urusan.id"))
    organisasi_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("organisasi.id"))
    perusahaan_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("perusahaan.id"), index=True
    )
    nama_perusahaan: Mapped[str] = mapped_column(sa.String(200), default="")
    jumlah_klaim: Mapped[int] = mapped_column(sa.Integer)
    keterangan: Mapped[str] = mapped_column(sa.Text, default="")
    diajukan_pada: Mapped[datetime] = mapped_column(Waktu)
    diajukan_nama: Mapped[str] = mapped_column(sa.String(200))
    status: Mapped[StatusKlaim] = mapped_column(enum_kolom(StatusKlaim))
    jumlah_diterima: Mapped[int | None] = mapped_column(sa.Integer)
    alasan: Mapped[str] = mapped_column(sa.Text, default="")
    diputus_pada: Mapped[date | None] = mapped_column(sa.Date)
    diputus_nama: Mapped[str] = mapped_column(sa.String(200), default="")

    organisasi: Mapped[Organisasi] = relationship()
    keberatan: Mapped[list[KeberatanKlaim]] = relationship(order_by="KeberatanKlaim.id")

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which files and the trail name it."""
        return Rujukan("klaim_anggota", self.id)


class KeberatanKlaim(db.Model):
    """An objection to what was decided on a claim, and its answer."""

    __tablename__ = "keberatan_klaim"
    __table_args__ = (
        sa.CheckConstraint("(status = 'menunggu') = (dijawab_pada IS NULL)", name="dijawab"),
        sa.Index("ix_keberatan_klaim_klaim_id", "klaim_id", "id"),
    )

    id: Mapped[IdPk]
    klaim_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("klaim_anggota.id"))
    uraian: Mapped[str] = mapped_column(sa.Text)
    diajukan_pada: Mapped[date] = mapped_column(sa.Date)
    diajukan_nama: Mapped[str] = mapped_column(sa.String(200))
    status: Mapped[StatusKeberatan] = mapped_column(enum_kolom(StatusKeberatan))
    jawaban: Mapped[str] = mapped_column(sa.Text, default="")
    dijawab_pada: Mapped[date | None] = mapped_column(sa.Date)
    dijawab_nama: Mapped[str] = mapped_column(sa.String(200), default="")


class RekapAnggota(db.Model):
    """One union in the frozen recapitulation of a round, as it was named and placed on that day."""

    __tablename__ = "rekap_anggota"
    __table_args__ = (
        sa.UniqueConstraint("urusan_id", "organisasi_id"),
        sa.CheckConstraint("jumlah_diterima BETWEEN 0 AND jumlah_klaim", name="jumlah"),
    )

    id: Mapped[IdPk]
    urusan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("urusan.id"))
    organisasi_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("organisasi.id"), index=True)
    nama: Mapped[str] = mapped_column(sa.String(200))
    nomor: Mapped[str] = mapped_column(sa.String(120))
    jenis: Mapped[JenisOrganisasi] = mapped_column(enum_kolom(JenisOrganisasi))
    induk_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("organisasi.id"))
    nama_induk: Mapped[str] = mapped_column(sa.String(200), default="")
    jumlah_perusahaan: Mapped[int] = mapped_column(sa.Integer)
    jumlah_klaim: Mapped[int] = mapped_column(sa.Integer)
    jumlah_diterima: Mapped[int] = mapped_column(sa.Integer)
