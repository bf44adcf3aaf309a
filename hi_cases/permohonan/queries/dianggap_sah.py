"""What the office let pass by silence in a year: the count that is to stay nought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.permohonan.models import PeristiwaPermohonan, Permohonan
from hi_cases.permohonan.queries.ringkas import BarisDaftar, jadikan_baris
from hi_cases.permohonan.types import Hasil, Tindakan


def dianggap_sah(tahun: int) -> Sequence[BarisDaftar]:
    """Return the submissions that ended by the office's silence in a year, the newest first.

    The year is that of the lapse, whenever it was noted.
    """
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


def dicatat_pada(semua: Iterable[BarisDaftar]) -> dict[int, datetime]:
    """Return when each of these ends was noted: the law had brought it about before."""
    stmt = sa.select(PeristiwaPermohonan.permohonan_id, PeristiwaPermohonan.pada).where(
        PeristiwaPermohonan.permohonan_id.in_([satu.id for satu in semua]),
        PeristiwaPermohonan.tindakan == Tindakan.ANGGAP_SAH,
    )
    return {satu.permohonan_id: satu.pada for satu in db.session.execute(stmt)}
