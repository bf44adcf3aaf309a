"""The register of what is in force: company regulations and collective agreements."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.impor_tabel import KolomImpor
from hi_cases.core.rujukan import Rujukan
from hi_cases.syarat_kerja.types import (
    DasarSah,
    JenisInstrumen,
    Keadaan,
    MacamInstrumen,
    Program,
    StatusInstrumen,
    SumberPeserta,
)


class Instrumen(VersiMixin, db.Model):
    """One document in force, or once in force, with its term. No row is ever deleted.

    A change, an extension and a branch's own rules are rows of their own under `induk`.
    """

    __tablename__ = "instrumen"
    __table_args__ = (
        sa.CheckConstraint("berlaku_sampai >= berlaku_dari", name="masa_berlaku"),
        sa.CheckConstraint("(macam = 'utama') = (induk_id IS NULL)", name="berinduk"),
        sa.CheckConstraint(
            "(status = 'berlaku') = (ditutup_pada IS NULL)", name="ditutup_bertanggal"
        ),
        sa.CheckConstraint("dasar_sah = 'dianggap_sah' OR nomor <> ''", name="bernomor"),
        sa.CheckConstraint("jumlah_pekerja IS NULL OR jumlah_pekerja >= 0", name="jumlah_pekerja"),
        sa.Index("ix_instrumen_perusahaan_id", "perusahaan_id", "jenis", "id"),
        sa.Index("ix_instrumen_status_berlaku_sampai", "status", "berlaku_sampai", "id"),
        sa.Index("ix_instrumen_jenis_tanggal", "jenis", "tanggal", "id"),
    )

    id: Mapped[IdPk]
    jenis: Mapped[JenisInstrumen] = mapped_column(enum_kolom(JenisInstrumen))
    macam: Mapped[MacamInstrumen] = mapped_column(enum_kolom(MacamInstrumen))
    perusahaan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"))
    permohonan_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("permohonan.id"), unique=True
    )
    """The submission that it came from; NULL for one known from older papers."""
    induk_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("instrumen.id"), index=True)
    menggantikan_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("instrumen.id"), index=True
    )
    dasar_sah: Mapped[DasarSah] = mapped_column(enum_kolom(DasarSah))
    nomor: Mapped[str] = mapped_column(sa.String(120), default="")
    """Number of the decree or of the proof of registration; none where it is deemed approved."""
    tanggal: Mapped[date] = mapped_column(sa.Date)
    berlaku_dari: Mapped[date] = mapped_column(sa.Date)
    berlaku_sampai: Mapped[date] = mapped_column(sa.Date)
    status: Mapped[StatusInstrumen] = mapped_column(enum_kolom(StatusInstrumen))
    ditutup_pada: Mapped[date | None] = mapped_column(sa.Date)
    lingkup: Mapped[str] = mapped_column(sa.String(200), default="")
    """The branch, where it is one's own."""
    jumlah_pekerja: Mapped[int | None] = mapped_column(sa.Integer)
    serikat: Mapped[list[str]] = mapped_column(sa.JSON)
    """Names of the unions that are parties to a collective agreement."""
    catatan: Mapped[list[dict[str, Any]]] = mapped_column(sa.JSON)
    """Clauses below the law with which it was registered: clause, article of law, remark."""
    berkas_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("berkas.id"))
    """The text itself."""
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    dicatat_nama: Mapped[str] = mapped_column(sa.String(200))

    induk: Mapped[Instrumen | None] = relationship(
        remote_side="Instrumen.id", foreign_keys=[induk_id]
    )

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which lower domains and the trail name it."""
        return Rujukan("instrumen", self.id)

    def berlaku_pada(self, hari: date) -> bool:
        """Tell whether it is in force on a day."""
        return (
            self.status is StatusInstrumen.BERLAKU
            and self.berlaku_dari <= hari <= self.berlaku_sampai
        )

    def keadaan(self, hari: date) -> Keadaan:
        """Tell where it stands on a day, whether or not the night has marked it yet."""
        if self.status is not StatusInstrumen.BERLAKU:
            return Keadaan(self.status.value)
        if hari > self.berlaku_sampai:
            return Keadaan.BERAKHIR
        return Keadaan.AKAN_BERLAKU if hari < self.berlaku_dari else Keadaan.BERLAKU


class ImporDokumenLama(KolomImpor, db.Model):
    """One old register that was handed in as a list: checked first, brought in when confirmed."""

    __tablename__ = "impor_dokumen_lama"


class ImporPeserta(KolomImpor, db.Model):
    """One list of members by company that was handed in: checked first, brought in when
    confirmed."""

    __tablename__ = "impor_peserta"


class PesertaJamsostek(db.Model):
    """How many members of one programme a company had on a day, and who said so.

    Rows are only added: the newest day counts; a mistake is struck out with its reason and stays.
    """

    __tablename__ = "peserta_jamsostek"
    __table_args__ = (
        sa.CheckConstraint("jumlah >= 0", name="jumlah"),
        sa.CheckConstraint("(dibatalkan_pada IS NULL) = (alasan_batal = '')", name="batal"),
        sa.Index(
            "ix_peserta_jamsostek_perusahaan_id", "perusahaan_id", "program", "per_tanggal", "id"
        ),
        sa.Index("ix_peserta_jamsostek_impor_id", "impor_id"),
    )

    id: Mapped[IdPk]
    perusahaan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"))
    program: Mapped[Program] = mapped_column(enum_kolom(Program))
    per_tanggal: Mapped[date] = mapped_column(sa.Date)
    jumlah: Mapped[int] = mapped_column(sa.Integer)
    sumber: Mapped[SumberPeserta] = mapped_column(enum_kolom(SumberPeserta))
    keterangan: Mapped[str] = mapped_column(sa.String(300), default="")
    impor_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("impor_peserta.id"))
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    dicatat_nama: Mapped[str] = mapped_column(sa.String(200))
    dibatalkan_pada: Mapped[datetime | None] = mapped_column(Waktu)
    dibatalkan_nama: Mapped[str] = mapped_column(sa.String(200), default="")
    alasan_batal: Mapped[str] = mapped_column(sa.String(500), default="")
