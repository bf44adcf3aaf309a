"""A case that went from one mediator to another, with the note that went with it."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.perselisihan.types.serah_terima import SebabGanti


class SerahTerima(db.Model):
    """One hand-over. Those of one form share `kelompok` and stand in one berita acara."""

    __tablename__ = "serah_terima"
    __table_args__ = (
        sa.CheckConstraint("dari_id <> ke_id", name="berganti"),
        sa.CheckConstraint(
            "(sebab = 'cuti') = (cuti_dari IS NOT NULL AND cuti_sampai IS NOT NULL)", name="cuti"
        ),
        sa.UniqueConstraint("kelompok", "perkara_id"),
        sa.Index("ix_serah_terima_perkara_id_id", "perkara_id", "id"),
        sa.Index("ix_serah_terima_ke_id_dibaca_pada", "ke_id", "dibaca_pada"),
    )

    id: Mapped[IdPk]
    kelompok: Mapped[str] = mapped_column(sa.String(60))
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    dari_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    dari_nama: Mapped[str] = mapped_column(sa.String(120))
    ke_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    ke_nama: Mapped[str] = mapped_column(sa.String(120))
    tanggal: Mapped[date] = mapped_column(sa.Date)
    sebab: Mapped[SebabGanti] = mapped_column(enum_kolom(SebabGanti))
    cuti_dari: Mapped[date | None] = mapped_column(sa.Date)
    cuti_sampai: Mapped[date | None] = mapped_column(sa.Date)
    alasan: Mapped[str] = mapped_column(sa.Text)
    catatan: Mapped[str] = mapped_column(sa.Text)
    pada: Mapped[datetime] = mapped_column(Waktu)
    oleh_id: Mapped[int | None] = mapped_column(BESAR)
    oleh_nama: Mapped[str] = mapped_column(sa.String(200))
    dibaca_pada: Mapped[datetime | None] = mapped_column(Waktu)
