"""What the trail keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core import clock
from hi_cases.core.data_diri import BagianData
from hi_cases.core.db import db
from hi_cases.core.tanggal import tulis_waktu

BATAS = 20_000
"""Rows that one sheet takes; the newest are told first."""


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: when the account did what. What was written then stands where it was written."""
    stmt = sa.select(Jejak.pada, Jejak.tindakan).where(Jejak.pelaku_id == pengguna_id)
    baris = db.session.execute(stmt.order_by(Jejak.urutan.desc()).limit(BATAS)).all()
    yield BagianData(
        "Catatan perbuatan akun",
        ("Waktu", "Tindakan"),
        [(tulis_waktu(clock.ke_lokal(pada)), tindakan) for pada, tindakan in baris],
    )
