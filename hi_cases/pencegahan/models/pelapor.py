"""Who complained, apart from the complaint: nothing that lists, searches or exports reads it."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.pencegahan.types import Perlindungan


class Pelapor(db.Model):
    """The complainant of one complaint; his card is the matter's (`kartu_urusan`).

    All of a name may be empty: unnamed, or taken by telephone and not written down yet.
    """

    __tablename__ = "pelapor"
    __table_args__ = (
        sa.CheckConstraint(
            "perlindungan <> 'anonim' OR (nama = '' AND telepon = '' AND surel = '')",
            name="anonim_tanpa_nama",
        ),
        sa.CheckConstraint(
            "ditutup_pada IS NULL OR (nama = '' AND telepon = '' AND surel = ''"
            " AND pengguna_id IS NULL)",
            name="tertutup_tanpa_nama",
        ),
        sa.Index("ix_pelapor_pengguna_id", "pengguna_id", "id"),
    )

    id: Mapped[IdPk]
    urusan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("urusan.id"), unique=True)
    perlindungan: Mapped[Perlindungan] = mapped_column(enum_kolom(Perlindungan))
    nama: Mapped[str] = mapped_column(sa.String(120), default="")
    telepon: Mapped[str] = mapped_column(sa.String(40), default="")
    surel: Mapped[str] = mapped_column(sa.String(254), default="")
    dicatat: Mapped[bool] = mapped_column(sa.Boolean)
    """Whether anybody was asked who he is; a complaint by telephone begins without."""
    pengguna_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    kunci_isian: Mapped[str | None] = mapped_column(sa.String(64), unique=True)
    """The blank form: sent twice, it is one complaint."""
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    ditutup_pada: Mapped[datetime | None] = mapped_column(Waktu)
    """When who he was, and what he told, was closed for good: its time was over."""
