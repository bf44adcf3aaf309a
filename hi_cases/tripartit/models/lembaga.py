"""Bodies, the decrees that appoint their members, and who sits in them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, VersiMixin, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.tripartit.types import Jabatan, JenisLembaga, Keadaan, Sebab, Unsur


class Lembaga(VersiMixin, db.Model):
    """A body. It outlives its terms; one that was dissolved stays, with the day and the reason."""

    __tablename__ = "lembaga"
    __table_args__ = (
        sa.CheckConstraint("(jenis = 'badan_pekerja') = (induk_id IS NOT NULL)", name="berinduk"),
        sa.CheckConstraint("(jenis = 'lks_sektoral') = (sektor <> '')", name="bersektor"),
        sa.CheckConstraint("(bubar_pada IS NULL) = (alasan_bubar = '')", name="bubar_beralasan"),
        sa.Index("ix_lembaga_induk_id", "induk_id"),
    )

    id: Mapped[IdPk]
    jenis: Mapped[JenisLembaga] = mapped_column(enum_kolom(JenisLembaga))
    nama: Mapped[str] = mapped_column(sa.String(200), unique=True)
    sektor: Mapped[str] = mapped_column(sa.String(120), default="")
    induk_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("lembaga.id"))
    bubar_pada: Mapped[date | None] = mapped_column(sa.Date)
    alasan_bubar: Mapped[str] = mapped_column(sa.Text, default="")
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    dicatat_nama: Mapped[str] = mapped_column(sa.String(200))

    induk: Mapped[Lembaga | None] = relationship(remote_side="Lembaga.id")
    masa: Mapped[list[MasaTugas]] = relationship(
        back_populates="lembaga", order_by="MasaTugas.mulai, MasaTugas.id", lazy="selectin"
    )

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which lower domains and the trail name it."""
        return Rujukan("lembaga", self.id)

    def masa_pada(self, hari: date) -> MasaTugas | None:
        """Return the term in which a day lies."""
        return next((satu for satu in self.masa if satu.mulai <= hari <= satu.sampai), None)

    def masa_kini(self, hari: date) -> MasaTugas | None:
        """Return the term of a day; without one, the last that began, else the first to come."""
        lalu = [satu for satu in self.masa if satu.mulai <= hari]
        return self.masa_pada(hari) or (lalu or self.masa[:1] or [None])[-1]


class MasaTugas(VersiMixin, db.Model):
    """A decree that appoints members for a term; `ditutup_pada`: the next one began before its
    end."""

    __tablename__ = "masa_tugas"
    __table_args__ = (
        sa.CheckConstraint("akhir >= mulai", name="urut"),
        sa.CheckConstraint(
            "ditutup_pada IS NULL OR (ditutup_pada >= mulai AND ditutup_pada < akhir)",
            name="ditutup_dalam_masa",
        ),
        sa.UniqueConstraint("lembaga_id", "mulai"),
    )

    id: Mapped[IdPk]
    lembaga_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("lembaga.id"))
    nomor: Mapped[str] = mapped_column(sa.String(120))
    tanggal: Mapped[date] = mapped_column(sa.Date)
    mulai: Mapped[date] = mapped_column(sa.Date)
    akhir: Mapped[date] = mapped_column(sa.Date)
    ditutup_pada: Mapped[date | None] = mapped_column(sa.Date)
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    dicatat_nama: Mapped[str] = mapped_column(sa.String(200))

    lembaga: Mapped[Lembaga] = relationship(back_populates="masa")
    anggota: Mapped[list[Anggota]] = relationship(
        back_populates="masa", order_by="Anggota.id", lazy="selectin"
    )

    @property
    def sampai(self) -> date:
        """Its last day in fact."""
        return self.ditutup_pada or self.akhir

    def keadaan(self, hari: date) -> Keadaan:
        """Tell where it stands on a day."""
        if hari < self.mulai:
            return Keadaan.AKAN
        return Keadaan.BERJALAN if hari <= self.sampai else Keadaan.BERAKHIR

    def duduk(self, hari: date) -> list[Anggota]:
        """Return who sits on a day; before the term begins, who will, and after it, who did."""
        batas = min(max(hari, self.mulai), self.sampai)
        return [satu for satu in self.anggota if satu.duduk(batas)]


class Anggota(VersiMixin, db.Model):
    """A member within a term. Who left stays, with the day and the reason; a successor serves the
    rest of the term and names whom he follows."""

    __tablename__ = "anggota_lembaga"
    __table_args__ = (
        sa.CheckConstraint("(berhenti_pada IS NULL) = (sebab IS NULL)", name="berhenti_bersebab"),
        sa.CheckConstraint(
            "berhenti_pada IS NULL OR sebab = 'salah_catat' OR berhenti_pada >= mulai",
            name="berhenti_urut",
        ),
        sa.Index("ix_anggota_lembaga_masa_id", "masa_id", "id"),
    )

    id: Mapped[IdPk]
    masa_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("masa_tugas.id"))
    nama: Mapped[str] = mapped_column(sa.String(200))
    unsur: Mapped[Unsur] = mapped_column(enum_kolom(Unsur))
    jabatan: Mapped[Jabatan] = mapped_column(enum_kolom(Jabatan))
    organisasi: Mapped[str] = mapped_column(sa.String(200))
    pendidikan_cukup: Mapped[bool] = mapped_column(sa.Boolean)
    mulai: Mapped[date] = mapped_column(sa.Date)
    berhenti_pada: Mapped[date | None] = mapped_column(sa.Date)
    """The last day on which he sat."""
    sebab: Mapped[Sebab | None] = mapped_column(enum_kolom(Sebab))
    dasar_pergantian: Mapped[str] = mapped_column(sa.String(200), default="")
    """Decree or letter by which he came in within the term, or went without a successor."""
    menggantikan_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("anggota_lembaga.id"), unique=True
    )

    masa: Mapped[MasaTugas] = relationship(back_populates="anggota")
    menggantikan: Mapped[Anggota | None] = relationship(remote_side="Anggota.id")

    def duduk(self, hari: date) -> bool:
        """Tell whether he sits on a day."""
        if self.sebab is Sebab.SALAH_CATAT or hari < self.mulai:
            return False
        return self.berhenti_pada is None or hari <= self.berhenti_pada


class PembagianKursi(db.Model):
    """Seats of unions distributed once, with the numbers from which: never changed, done anew."""

    __tablename__ = "pembagian_kursi"
    __table_args__ = (
        sa.CheckConstraint("kursi > 0", name="kursi"),
        sa.Index("ix_pembagian_kursi_lembaga_id", "lembaga_id", "id"),
    )

    id: Mapped[IdPk]
    lembaga_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("lembaga.id"))
    kursi: Mapped[int] = mapped_column(sa.Integer)
    suara: Mapped[list[dict[str, Any]]] = mapped_column(sa.JSON)
    """Name and verified members of each union, in the order in which they were given."""
    sumber: Mapped[str] = mapped_column(sa.String(300))
    dicatat_pada: Mapped[datetime] = mapped_column(Waktu)
    dicatat_nama: Mapped[str] = mapped_column(sa.String(200))
