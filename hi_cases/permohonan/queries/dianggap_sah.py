"""What the office let pass by silence in a year: the count that is to stay nought."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.queries.ringkas import BarisDaftar, jadikan_baris
from hi_cases.permohonan.types import Hasil


def dianggap_sah(tahun: int) -> Sequence[BarisDaftar]:
    """Return the submissions that ended by the office's silence in a year, the newest first."""
    stmt = (
        sa.select(Permohonan)
        .where(
            Permohonan.hasil == Hasil.DIANGGAP_SAH,
            Permohonan.selesai_pada >= date(tahun, 1, 1),
            Permohonan.selesai_pada <= date(tahun, 12, 31),
        )
        .order_by(Permohonan.selesai_pada.desc(), Permohonan.id.desc())
    )
    return jadikan_baris(db.session.scalars(stmt))
