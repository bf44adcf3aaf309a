"""What a request about personal data needs beyond the matter that it is."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from hi_cases.core.db import BESAR, Waktu, db, enum_kolom
from hi_cases.core.rujukan import Rujukan
from hi_cases.data_pribadi.types import Saluran


class PermintaanData(db.Model):
    """The request behind a matter: its hour, the account whose data they are, the copy made."""

    __tablename__ = "permintaan_data"
    __table_args__ = (
        sa.CheckConstraint("(sha256 IS NULL) = (ukuran IS NULL)", name="salinan_utuh"),
        sa.CheckConstraint("sha256 IS NULL OR disusun_pada IS NOT NULL", name="salinan_bertanggal"),
        sa.Index(
            "ix_permintaan_data_terbuka_diterima_pada", "terbuka", "diterima_pada", "urusan_id"
        ),
    )

    urusan_id: Mapped[int] = mapped_column(
        BESAR, sa.ForeignKey("urusan.id"), primary_key=True, autoincrement=False
    )
    terbuka: Mapped[bool] = mapped_column(sa.Boolean)
    """As its matter is: the queue is sorted by the hour, which the matter does not know."""
    saluran: Mapped[Saluran] = mapped_column(enum_kolom(Saluran))
    diterima_pada: Mapped[datetime] = mapped_column(Waktu)
    """The instant from which the hours run."""
    pengguna_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pengguna.id"), index=True)
    """The account whose data are asked for; an officer has judged that it is the requester's."""
    pekerjaan_id: Mapped[int | None] = mapped_column(BESAR, sa.ForeignKey("pekerjaan.id"))
    sha256: Mapped[str | None] = mapped_column(sa.String(64), index=True)
    ukuran: Mapped[int | None] = mapped_column(BESAR)
    bagian: Mapped[list[Any] | None] = mapped_column(sa.JSON(none_as_null=True))
    """How many rows of which kind the copy holds: (name, count) pairs."""
    disusun_pada: Mapped[datetime | None] = mapped_column(Waktu)
    diambil_pada: Mapped[datetime | None] = mapped_column(Waktu)

    @property
    def rujukan(self) -> Rujukan:
        """Reference by which its owner's notices name it."""
        return Rujukan("permintaan_data", self.urusan_id)
