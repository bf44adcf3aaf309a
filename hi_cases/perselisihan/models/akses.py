"""Who of the outsiders reaches a case, by what code, and what they said in it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.perselisihan.models.pihak import Pihak
from hi_cases.perselisihan.types import AsalAkses, JenisPernyataan, StatusPernyataan


class AksesPihak(db.Model):
    """An account that stands for a party: its applicant's, or one that came with the invitation.

    `penuh` False: it may read and send papers; binding acts wait for an officer.
    """

    __tablename__ = "akses_pihak"
    __table_args__ = (
        sa.UniqueConstraint("pihak_id", "pengguna_id"),
        sa.CheckConstraint(
            "(dicabut_pada IS NULL) = (dicabut_karena IS NULL)", name="cabut_beralasan"
        ),
        sa.Index("ix_akses_pihak_pengguna_id_dicabut_pada", "pengguna_id", "dicabut_pada"),
        sa.Index("ix_akses_pihak_penuh_id", "penuh", "id"),
    )

    id: Mapped[IdPk]
    pihak_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pihak.id"))
    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    pengguna_nama: Mapped[str] = mapped_column(sa.String(120))
    asal: Mapped[AsalAkses] = mapped_column(enum_kolom(AsalAkses))
    penuh: Mapped[bool] = mapped_column(sa.Boolean)
    dibuka_pada: Mapped[datetime] = mapped_column(Waktu)
    dicabut_pada: Mapped[datetime | None] = mapped_column(Waktu)
    dicabut_karena: Mapped[str | None] = mapped_column(sa.Text)
    surat: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))
    """The letter of a company that no registered company holds yet: jabatan, nomor_surat and
    berlaku_sampai (ISO). After its last day the access ends."""

    pihak: Mapped[Pihak] = relationship()

    @property
    def berlaku_sampai(self) -> date | None:
        """The last day of the letter, where it has one."""
        hari = (self.surat or {}).get("berlaku_sampai")
        return date.fromisoformat(hari) if hari else None


class Undangan(db.Model):
    """The invitation of one party, for one use. Its secret half is derived, so it is not kept.

    A new one raises `generasi`: the paper that was lost opens nothing any more.
    """

    __tablename__ = "undangan_pihak"
    __table_args__ = (
        sa.CheckConstraint("generasi >= 1", name="generasi"),
        sa.CheckConstraint("(dipakai_pada IS NULL) = (dipakai_oleh_id IS NULL)", name="dipakai"),
    )

    id: Mapped[IdPk]
    pihak_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pihak.id"), unique=True)
    kode: Mapped[str] = mapped_column(sa.String(20), unique=True)
    generasi: Mapped[int] = mapped_column(sa.Integer)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    dibuat_oleh: Mapped[str] = mapped_column(sa.String(200))
    sampai: Mapped[datetime] = mapped_column(Waktu)
    dipakai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    dipakai_oleh_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    dibatalkan_pada: Mapped[datetime | None] = mapped_column(Waktu)

    pihak: Mapped[Pihak] = relationship()


class KartuLacak(db.Model):
    """Code and PIN of one party for following its case without an account; the PIN is derived."""

    __tablename__ = "kartu_lacak"
    __table_args__ = (sa.CheckConstraint("generasi >= 1", name="generasi"),)

    id: Mapped[IdPk]
    pihak_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pihak.id"), unique=True)
    kode: Mapped[str] = mapped_column(sa.String(20), unique=True)
    generasi: Mapped[int] = mapped_column(sa.Integer)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)

    pihak: Mapped[Pihak] = relationship()


class PernyataanPihak(db.Model):
    """What a party said online: an officer acts on it, or says why not; alone it moves nothing."""

    __tablename__ = "pernyataan_pihak"
    __table_args__ = (
        sa.CheckConstraint("(status = 'menunggu') = (diputus_pada IS NULL)", name="diputus"),
        sa.Index("ix_pernyataan_pihak_perkara_id_id", "perkara_id", "id"),
        sa.Index("ix_pernyataan_pihak_status_id", "status", "id"),
    )

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    pihak_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pihak.id"), index=True)
    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    pengguna_nama: Mapped[str] = mapped_column(sa.String(120))
    jenis: Mapped[JenisPernyataan] = mapped_column(enum_kolom(JenisPernyataan))
    isi: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    status: Mapped[StatusPernyataan] = mapped_column(enum_kolom(StatusPernyataan))
    diputus_pada: Mapped[datetime | None] = mapped_column(Waktu)
    diputus_oleh: Mapped[str | None] = mapped_column(sa.String(200))
    tanggapan: Mapped[str] = mapped_column(sa.Text, default="")

    pihak: Mapped[Pihak] = relationship()
