"""What surrounds a case: private notes, conflicts of interest, candidates of expiry."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.perselisihan.types import KandidatGagal


class CatatanPribadi(db.Model):
    """A mediator's private note: nobody else reads it, and it enters no trail, search or export."""

    __tablename__ = "catatan_pribadi"
    __table_args__ = (
        sa.Index("ix_catatan_pribadi_perkara_id_penulis_id", "perkara_id", "penulis_id"),
    )

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    penulis_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    isi: Mapped[str] = mapped_column(sa.Text)
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    diubah_pada: Mapped[datetime] = mapped_column(Waktu)


class BenturanKepentingan(db.Model):
    """A mediator's declared conflict of interest in one case."""

    __tablename__ = "benturan_kepentingan"
    __table_args__ = (sa.UniqueConstraint("perkara_id", "mediator_id"),)

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    mediator_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    alasan: Mapped[str] = mapped_column(sa.Text)
    dinyatakan_oleh: Mapped[str] = mapped_column(sa.String(200))
    pada: Mapped[datetime] = mapped_column(Waktu)


class KandidatDaluwarsa(db.Model):
    """A day that may count as the failure of mediasi or konsiliasi; the earliest one counts."""

    __tablename__ = "kandidat_daluwarsa"
    __table_args__ = (sa.UniqueConstraint("perkara_id", "kandidat"),)

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    kandidat: Mapped[KandidatGagal] = mapped_column(enum_kolom(KandidatGagal))
    tanggal: Mapped[date] = mapped_column(sa.Date)
