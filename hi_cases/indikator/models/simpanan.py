"""Cross-tables that somebody gave a name."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db


class SilangTersimpan(db.Model):
    """One cross-table by the question in its address: what is counted, not what was counted."""

    __tablename__ = "silang_tersimpan"
    __table_args__ = (sa.UniqueConstraint("pengguna_id", "nama"),)

    id: Mapped[IdPk]
    pengguna_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"))
    nama: Mapped[str] = mapped_column(sa.String(120))
    pertanyaan: Mapped[str] = mapped_column(sa.Text)
    """The part of the address behind the "?"."""
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
