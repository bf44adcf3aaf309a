"""The ladder of reminders as data, and each reminder as a row: row first, message as a hint."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db, enum_kolom
from hi_cases.pemberitahuan.types import Kepada, StatusPengingat


class AnakTangga(db.Model):
    """One rung: so many working days from the due day of a period, somebody is reminded.

    `kode` names the period; "" is the default for periods without rungs of their own. `selisih`
    counts working days: -5 is H-5, 0 the due day, 1 H+1.
    """

    __tablename__ = "anak_tangga"
    __table_args__ = (
        sa.UniqueConstraint("kode", "selisih", "kepada"),
        sa.CheckConstraint("selisih BETWEEN -60 AND 30", name="selisih"),
    )

    id: Mapped[IdPk]
    kode: Mapped[str] = mapped_column(sa.String(20))
    selisih: Mapped[int] = mapped_column(sa.Integer)
    kepada: Mapped[Kepada] = mapped_column(enum_kolom(Kepada))


class Pengingat(db.Model):
    """One reminder of one rung to one account by one channel; the key says that there is but one.

    `kanal` is "aplikasi" or a channel that leaves the house. `penerima_id` 0: nobody could be told
    (status TANPA_ALAMAT). `jatuh` belongs to the key: a due day that moved is reminded of anew.
    """

    __tablename__ = "pengingat"
    __table_args__ = (
        sa.UniqueConstraint(
            "tenggat_id", "jatuh", "selisih", "penerima_id", "kanal", name="uq_pengingat_efek"
        ),
        sa.CheckConstraint("kanal IN ('aplikasi', 'surel', 'wa')", name="kanal"),
        sa.CheckConstraint("(status = 'menunggu') = (selesai_pada IS NULL)", name="selesai_pada"),
        sa.CheckConstraint(
            "(status = 'tanpa_alamat') = (penerima_id = 0)", name="penerima_diketahui"
        ),
        sa.Index("ix_pengingat_status_id", "status", "id"),
        sa.Index("ix_pengingat_penerima_id_id", "penerima_id", "id"),
    )

    id: Mapped[IdPk]
    tenggat_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("tenggat.id"))
    jatuh: Mapped[date] = mapped_column(sa.Date)
    selisih: Mapped[int] = mapped_column(sa.Integer)
    untuk_hari: Mapped[date] = mapped_column(sa.Date)
    kepada: Mapped[Kepada] = mapped_column(enum_kolom(Kepada))
    penerima_id: Mapped[int] = mapped_column(BESAR)
    kanal: Mapped[str] = mapped_column(sa.String(20))
    status: Mapped[StatusPengingat] = mapped_column(enum_kolom(StatusPengingat))
    kabar_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("kabar.id"))
    dibuat_pada: Mapped[datetime] = mapped_column(Waktu)
    selesai_pada: Mapped[datetime | None] = mapped_column(Waktu)
