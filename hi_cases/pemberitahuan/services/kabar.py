"""One's own notices, opened: a hint that somebody read them, without effect in law."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.pemberitahuan import queries
from hi_cases.pemberitahuan.models import Kabar


def buka(pelaku: Pelaku, kabar_id: int) -> Kabar:
    """Mark one of one's own notices as opened; the first time stays."""
    kabar = queries.ambil_kabar(pelaku, kabar_id)
    if kabar.dibuka_pada is None:
        kabar.dibuka_pada = clock.sekarang()
        db.session.flush()
    return kabar


def baca_semua(pelaku: Pelaku) -> int:
    """Mark all of one's own notices as opened; return how many were not."""
    hasil = db.session.execute(
        sa.update(Kabar)
        .where(Kabar.penerima_id == pelaku.id, Kabar.dibuka_pada.is_(None))
        .values(dibuka_pada=clock.sekarang())
        .returning(Kabar.id)
    )
    return len(hasil.all())
