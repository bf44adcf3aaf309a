"""Judging anew what is awaited, for kinds whose conditions look at the day."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core.db import db, kunci
from hi_cases.urusan import queries
from hi_cases.urusan.models import Urusan


def segarkan(kode: str) -> int:
    """Judge anew what is awaited in each open matter of a kind; return how many changed.

    Nothing is done to a matter by it, so its history keeps no step of it.
    """
    stmt = sa.select(Urusan).filter_by(jenis=kode, terbuka=True).order_by(Urusan.id)
    berubah = 0
    for satu in db.session.scalars(kunci(stmt)):
        baru = queries.keadaan(satu, queries.jenis_dari(satu))
        if baru != satu.keadaan:
            satu.keadaan = baru
            berubah += 1
    db.session.flush()
    return berubah
