"""Where a case came from, when it was handed over by a submission."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, IdPk, Waktu, db

_BERLAKU = sa.text("dilepas_pada IS NULL")


class AsalUrusan(db.Model):
    """A matter of the office, as a strike, that became a case: in one case at a time."""

    __tablename__ = "asal_urusan"
    __table_args__ = (
        sa.Index(
            "uq_asal_urusan_urusan_id",
            "urusan_id",
            unique=True,
            sqlite_where=_BERLAKU,
            postgresql_where=_BERLAKU,
        ),
        sa.Index("ix_asal_urusan_perkara_id", "perkara_id"),
    )

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    urusan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("urusan.id"))
    pada: Mapped[datetime] = mapped_column(Waktu)
    dilepas_pada: Mapped[datetime | None] = mapped_column(Waktu)


class AsalPerkara(db.Model):
    """One matter of a submission that became a case: a worker of a report of a PHK, or the talks
    of a PKB as one side brings them.

    `kunci` names the matter in its submission, a worker by a keyed digest: no matter is in two
    cases at once. A case that ended without a result lets it go; its row stays as history.
    """

    __tablename__ = "asal_perkara"
    __table_args__ = (
        sa.Index(
            "uq_asal_perkara_permohonan_id_kunci",
            "permohonan_id",
            "kunci",
            unique=True,
            sqlite_where=_BERLAKU,
            postgresql_where=_BERLAKU,
        ),
        sa.Index("ix_asal_perkara_perkara_id", "perkara_id", "id"),
    )

    id: Mapped[IdPk]
    perkara_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("perkara.id"))
    permohonan_id: Mapped[int] = mapped_column(BESAR, sa.ForeignKey("permohonan.id"))
    kunci: Mapped[str] = mapped_column(sa.String(80))
    diberitahu: Mapped[date | None] = mapped_column(sa.Date)
    """When this worker was told of the PHK, and when it was refused: each has its own days."""
    ditolak: Mapped[date | None] = mapped_column(sa.Date)
    pada: Mapped[datetime] = mapped_column(Waktu)
    dilepas_pada: Mapped[datetime | None] = mapped_column(Waktu)
