"""The register of LKS Bipartit: the bodies recorded, who sits in them, what they report."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.lks_bipartit.types import (
    Anggota,
    CaraPekerja,
    Jabatan,
    Keadaan,
    Lingkup,
    Status,
    Unsur,
)


class LksBipartit(VersiMixin, db.Model):
    """One LKS Bipartit for one term. No row is ever deleted; a renewal is a row of its own."""

    __tablename__ = "lks_bipartit"
    __table_args__ = (
        sa.CheckConstraint("berlaku_sampai >= berlaku_dari", name="masa_bakti"),
        sa.CheckConstraint("(lingkup = 'cabang') = (cabang <> '')", name="bercabang"),
        sa.CheckConstraint(
            "(status = 'berlaku') = (ditutup_pada IS NULL)", name="ditutup_bertanggal"
        ),
        sa.CheckConstraint("nomor <> ''", name="bernomor"),
        sa.CheckConstraint("jumlah_pekerja IS NULL OR jumlah_pekerja >= 0", name="jumlah_pekerja"),
        sa.CheckConstraint(
            "diberitahukan IS NULL OR permohonan_id IS NOT NULL", name="diberitahukan"
        ),
        sa.Index("ix_lks_bipartit_perusahaan_id", "perusahaan_id", "id"),
        sa.Index("ix_lks_bipartit_status_berlaku_sampai", "status", "berlaku_sampai", "id"),
        sa.Index("ix_lks_bipartit_tanggal", "tanggal", "id"),
    )

    id: Mapped[IdPk]
    perusahaan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perusahaan.id"))
    permohonan_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("permohonan.id"), unique=True
    )
    """The submission that it came from; NULL for one recorded before this system."""
    menggantikan_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("lks_bipartit.id"), index=True
    )
    lingkup: Mapped[Lingkup] = mapped_column(enum_kolom(Lingkup))
    cabang: Mapped[str] = mapped_column(sa.String(300), default="")
    nomor: Mapped[str] = mapped_column(sa.String(300))
    """Number of the proof of recording."""
    tanggal: Mapped[date] = mapped_column(sa.Date)
    dibentuk: Mapped[date] = mapped_column(sa.Date)
    diberitahukan: Mapped[date | None] = mapped_column(sa.Date)
    """The day on which the notice first reached the office."""
    batas_beritahu: Mapped[date | None] = mapped_column(sa.Date)
    berlaku_dari: Mapped[date] = mapped_column(sa.Date)
    berlaku_sampai: Mapped[date] = mapped_column(sa.Date)
    alamat: Mapped[str] = mapped_column(sa.Text, default="")
    cara_pekerja: Mapped[CaraPekerja | None] = mapped_column(enum_kolom(CaraPekerja))
    serikat: Mapped[str] = mapped_column(sa.String(300), default="")
    """The unions that appointed the workers' side, as the company named them."""
    jumlah_pekerja: Mapped[int | None] = mapped_column(sa.Integer)
    status: Mapped[Status] = mapped_column(enum_kolom(Status))
    ditutup_pada: Mapped[date | None] = mapped_column(sa.Date)
    alasan_tutup: Mapped[str] = mapped_column(sa.String(500), default="")
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    dicatat_nama: Mapped[str] = mapped_column(sa.String(200))

    pengurus: Mapped[list[PengurusLks]] = relationship(order_by="PengurusLks.id")
    periode: Mapped[list[PeriodeLaporan]] = relationship(
        order_by="PeriodeLaporan.dari", back_populates="lks"
    )

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which lower domains and the trail name it."""
        return Rujukan("lks_bipartit", self.id)

    @property
    def terlambat_beritahu(self) -> bool:
        """Whether the notice came after its last day (LKSB-14)."""
        return (
            self.diberitahukan is not None
            and self.batas_beritahu is not None
            and self.diberitahukan > self.batas_beritahu
        )

    def keadaan(self, hari: date) -> Keadaan:
        """Tell where it stands on a day, whether or not the night has marked it yet."""
        if self.status is not Status.BERLAKU:
            return Keadaan(self.status.value)
        if hari > self.berlaku_sampai:
            return Keadaan.BERAKHIR
        return Keadaan.AKAN_BERLAKU if hari < self.berlaku_dari else Keadaan.BERLAKU


class PengurusLks(db.Model):
    """One member in one post, from a day to a day. Who left stays, with the day."""

    __tablename__ = "pengurus_lks"
    __table_args__ = (
        sa.CheckConstraint("sampai IS NULL OR sampai >= sejak", name="masa"),
        sa.CheckConstraint("nama <> ''", name="bernama"),
        sa.Index("ix_pengurus_lks_lks_id", "lks_id", "id"),
        sa.Index("ix_pengurus_lks_permohonan_id", "permohonan_id"),
    )

    id: Mapped[IdPk]
    lks_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("lks_bipartit.id"))
    nama: Mapped[str] = mapped_column(sa.String(300))
    unsur: Mapped[Unsur] = mapped_column(enum_kolom(Unsur))
    jabatan: Mapped[Jabatan] = mapped_column(enum_kolom(Jabatan))
    bagian: Mapped[str] = mapped_column(sa.String(300), default="")
    sejak: Mapped[date] = mapped_column(sa.Date)
    sampai: Mapped[date | None] = mapped_column(sa.Date)
    permohonan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("permohonan.id"))
    """The submission that brought this member."""

    @property
    def anggota(self) -> Anggota:
        """The member as a value."""
        return Anggota(self.nama, self.unsur, self.jabatan, self.bagian)


class PeriodeLaporan(VersiMixin, db.Model):
    """One period of which a report is due; closed without one where the body ended before."""

    __tablename__ = "periode_laporan_lks"
    __table_args__ = (
        sa.UniqueConstraint("lks_id", "dari"),
        sa.CheckConstraint("sampai >= dari AND jatuh >= sampai", name="masa"),
        sa.CheckConstraint(
            "(disampaikan_pada IS NULL) = (permohonan_id IS NULL)", name="disampaikan"
        ),
        sa.CheckConstraint("jumlah_rapat IS NULL OR jumlah_rapat >= 0", name="jumlah_rapat"),
        sa.Index("ix_periode_laporan_lks_jatuh", "jatuh", "id"),
    )

    id: Mapped[IdPk]
    lks_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("lks_bipartit.id"))
    dari: Mapped[date] = mapped_column(sa.Date)
    sampai: Mapped[date] = mapped_column(sa.Date)
    jatuh: Mapped[date] = mapped_column(sa.Date)
    """The last day on which its report is in time."""
    disampaikan_pada: Mapped[date | None] = mapped_column(sa.Date)
    permohonan_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("permohonan.id"), unique=True
    )
    jumlah_rapat: Mapped[int | None] = mapped_column(sa.Integer)
    ditutup_pada: Mapped[date | None] = mapped_column(sa.Date)
    """The day from which no report is awaited any more, though none came."""

    lks: Mapped[LksBipartit] = relationship(back_populates="periode")

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which its report names it."""
        return Rujukan("periode_lks", self.id)

    @property
    def kunci(self) -> str:
        """What tells its deadline from those of other periods."""
        return self.dari.isoformat()

    @property
    def ditunggu(self) -> bool:
        """Whether its report is still awaited."""
        return self.disampaikan_pada is None and self.ditutup_pada is None

    def terlambat(self, hari: date) -> bool:
        """Tell whether its report is late on a day, or came late."""
        if self.ditutup_pada is not None and self.disampaikan_pada is None:
            return False
        return (self.disampaikan_pada or hari) > self.jatuh
