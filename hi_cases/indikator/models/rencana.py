"""Planning documents with their indicators and targets, and what is entered by hand."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.indikator.types import Arah, MacamIsian, Rumus, Tingkat

_ANGKA = sa.Numeric(18, 2)


class DokumenRencana(db.Model):
    """One planning document, or one edition of it. For a year the newest that covers it and is in
    force holds. One brought in by mistake is withdrawn, never deleted; the former stands again."""

    __tablename__ = "dokumen_rencana"
    __table_args__ = (
        sa.CheckConstraint("sampai >= dari", name="rentang"),
        sa.CheckConstraint("(ditarik_pada IS NULL) = (alasan_tarik = '')", name="ditarik"),
    )

    id: Mapped[IdPk]
    kode: Mapped[str] = mapped_column(sa.String(60), unique=True)
    nama: Mapped[str] = mapped_column(sa.String(200))
    sumber: Mapped[str] = mapped_column(sa.String(300))
    """Where its rows were taken from."""
    tanggal: Mapped[date] = mapped_column(sa.Date)
    """From which day on it is in force."""
    dari: Mapped[int] = mapped_column(sa.Integer)
    sampai: Mapped[int] = mapped_column(sa.Integer)
    dimuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dimuat_nama: Mapped[str] = mapped_column(sa.String(200))
    ditarik_pada: Mapped[datetime | None] = mapped_column(Waktu)
    ditarik_nama: Mapped[str] = mapped_column(
        sa.String(200), default="", server_default=sa.text("''")
    )
    alasan_tarik: Mapped[str] = mapped_column(
        sa.String(300), default="", server_default=sa.text("''")
    )

    definisi: Mapped[list[DefinisiIndikator]] = relationship(
        order_by="DefinisiIndikator.urutan", back_populates="dokumen"
    )

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which the trail names it."""
        return Rujukan("dokumen_rencana", self.id)


class DefinisiIndikator(db.Model):
    """One indicator of a document, and how it is read."""

    __tablename__ = "definisi_indikator"
    __table_args__ = (
        sa.UniqueConstraint("dokumen_id", "kode_indikator"),
        sa.Index("ix_definisi_indikator_kode_indikator", "kode_indikator"),
        sa.CheckConstraint("(rumus = 'tangan') = (sumber = '')", name="bersumber"),
        sa.CheckConstraint("(rumus_lain IS NULL) = (sumber_lain = '')", name="bacaan_lain"),
    )

    id: Mapped[IdPk]
    dokumen_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("dokumen_rencana.id"))
    kode_indikator: Mapped[str] = mapped_column(sa.String(60))
    urutan: Mapped[int] = mapped_column(sa.Integer)
    kode: Mapped[str] = mapped_column(sa.String(40))
    tingkat: Mapped[Tingkat] = mapped_column(enum_kolom(Tingkat))
    uraian: Mapped[str] = mapped_column(sa.String(400))
    jenis: Mapped[str] = mapped_column(sa.String(40))
    nama: Mapped[str] = mapped_column(sa.String(400))
    satuan: Mapped[str] = mapped_column(sa.String(60))
    rumus: Mapped[Rumus] = mapped_column(enum_kolom(Rumus))
    sumber: Mapped[str] = mapped_column(sa.String(40))
    rumus_lain: Mapped[Rumus | None] = mapped_column(enum_kolom(Rumus, "rumus_lain"))
    sumber_lain: Mapped[str] = mapped_column(sa.String(40))
    cara_baca: Mapped[str] = mapped_column(sa.Text)
    bacaan_lain: Mapped[str] = mapped_column(sa.Text)
    arah: Mapped[Arah] = mapped_column(enum_kolom(Arah))
    penanggung_jawab: Mapped[str] = mapped_column(sa.String(120))
    baris_sumber: Mapped[str] = mapped_column(sa.String(120))

    dokumen: Mapped[DokumenRencana] = relationship(back_populates="definisi")
    target: Mapped[list[TargetIndikator]] = relationship(
        order_by="TargetIndikator.tahun", lazy="selectin"
    )


class TargetIndikator(db.Model):
    """What a document sets for one indicator and year."""

    __tablename__ = "target_indikator"
    __table_args__ = (
        sa.UniqueConstraint("definisi_id", "tahun"),
        sa.CheckConstraint("nilai IS NULL OR nilai >= 0", name="nilai"),
        sa.CheckConstraint("pagu IS NULL OR pagu >= 0", name="pagu"),
    )

    id: Mapped[IdPk]
    definisi_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("definisi_indikator.id"))
    tahun: Mapped[int] = mapped_column(sa.Integer)
    nilai: Mapped[Decimal | None] = mapped_column(_ANGKA)
    pagu: Mapped[int | None] = mapped_column(BESAR)
    """Whole rupiah."""


class IsianIndikator(VersiMixin, db.Model):
    """One entry by hand: what was reached, or spent, in a month; with its proof.

    What was mistaken is struck out and counts no more; entries of a year are added up.
    """

    __tablename__ = "isian_indikator"
    __table_args__ = (
        sa.CheckConstraint("bulan BETWEEN 1 AND 12", name="bulan"),
        sa.CheckConstraint("(dicoret_pada IS NULL) = (alasan_coret = '')", name="dicoret"),
        sa.Index("ix_isian_indikator_tahun", "tahun", "macam", "kunci"),
    )

    id: Mapped[IdPk]
    macam: Mapped[MacamIsian] = mapped_column(enum_kolom(MacamIsian))
    kunci: Mapped[str] = mapped_column(sa.String(60))
    """Of which indicator it is; of money, the code of the programme or sub-kegiatan."""
    tahun: Mapped[int] = mapped_column(sa.Integer)
    bulan: Mapped[int] = mapped_column(sa.Integer)
    nilai: Mapped[Decimal] = mapped_column(_ANGKA)
    """In the indicator's unit; of money, whole rupiah; negative where an entry is corrected."""
    bukti: Mapped[str] = mapped_column(sa.String(300))
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    dicatat_nama: Mapped[str] = mapped_column(sa.String(200))
    dicoret_pada: Mapped[datetime | None] = mapped_column(Waktu)
    alasan_coret: Mapped[str] = mapped_column(sa.String(300), default="")

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which the trail and its proof name it."""
        return Rujukan("isian_indikator", self.id)
