"""Old registers as they were kept: each import, and each line of its book that did something.

A line stays for ever with its cells as typed; the case it made may grow apart from it. Lines that
an import found unchanged are counted, not stored again.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan


class NasibBaris(StrEnum):
    """What became of a line."""

    DITAMBAH = "ditambah"
    DIUBAH = "diubah"
    BERBEDA = "berbeda"
    DITOLAK = "ditolak"


DIBAWA = (NasibBaris.DITAMBAH, NasibBaris.DIUBAH)
"""The lines that made a case what it is; one that only differs from a case left it as it was."""


class ImporRegister(db.Model):
    """One book that was handed in. It is checked first; it runs when somebody confirms it."""

    __tablename__ = "impor_register"
    __table_args__ = (
        sa.CheckConstraint("(ringkasan IS NULL) = (selesai_pada IS NULL)", name="ringkasan"),
        sa.CheckConstraint("ukuran >= 0", name="ukuran"),
    )

    id: Mapped[IdPk]
    nama_berkas: Mapped[str] = mapped_column(sa.String(200))
    sha256: Mapped[str] = mapped_column(sa.String(64))
    ukuran: Mapped[int] = mapped_column(BESAR)
    contoh: Mapped[bool] = mapped_column(default=False)
    """The example book of this project: its rows are invented, and every page says so."""
    perbarui: Mapped[bool] = mapped_column(default=False)
    diunggah_pada: Mapped[datetime] = mapped_column(Waktu)
    pelaku_id: Mapped[int | None] = mapped_column(BESAR)
    pelaku_nama: Mapped[str] = mapped_column(sa.String(200))
    pekerjaan_id: Mapped[int | None] = mapped_column(
        BESAR, sa.ForeignKey("pekerjaan.id"), unique=True
    )
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
    ringkasan: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))

    @property
    def rujukan(self) -> Rujukan:
        return Rujukan("impor_register", self.id)


class BarisBuku(db.Model):
    """One line of an imported book: cells as kept, facts as read, what became of it."""

    __tablename__ = "baris_register"
    __table_args__ = (
        sa.UniqueConstraint("impor_id", "lembar", "baris"),
        sa.CheckConstraint("(nasib = 'ditolak') = (fakta IS NULL)", name="fakta"),
        sa.CheckConstraint("(nasib = 'ditolak') = (perkara_id IS NULL)", name="perkara"),
        sa.Index("ix_baris_register_perkara", "perkara_id", "id"),
    )

    id: Mapped[IdPk]
    impor_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("impor_register.id"))
    lembar: Mapped[str] = mapped_column(sa.String(120))
    baris: Mapped[int]
    nasib: Mapped[NasibBaris] = mapped_column(enum_kolom(NasibBaris))
    sel: Mapped[list[Any]] = mapped_column(sa.JSON)
    fakta: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))
    temuan: Mapped[list[Any]] = mapped_column(sa.JSON)
    perkara_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
