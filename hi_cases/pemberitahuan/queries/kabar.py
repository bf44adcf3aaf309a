"""Reads of one's own notices: whoever asks for another's finds nothing."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.pemberitahuan.models import Kabar

HALAMAN_KABAR = 30
PALING_BANYAK = 99
"""The top bar counts no further."""


def jumlah_baru(pelaku: Pelaku) -> int:
    """Return how many notices the actor has not opened, counting to one more than is shown."""
    if pelaku.id is None:
        return 0
    belum = (
        sa.select(sa.literal(1))
        .where(Kabar.penerima_id == pelaku.id, Kabar.dibuka_pada.is_(None))
        .limit(PALING_BANYAK + 1)
        .subquery()
    )
    return db.session.scalars(sa.select(sa.func.count()).select_from(belum)).one()


def kabar_saya(pelaku: Pelaku, setelah: int | None = None) -> Sequence[Kabar]:
    """Return a page of one's notices, newest first, one more when there are more."""
    stmt = sa.select(Kabar).where(Kabar.penerima_id == pelaku.id)
    if setelah is not None:
        stmt = stmt.where(Kabar.id < setelah)
    return db.session.scalars(stmt.order_by(Kabar.id.desc()).limit(HALAMAN_KABAR + 1)).all()


def jumlah_kabar(pelaku: Pelaku) -> int:
    """Return how many notices the actor ever got."""
    stmt = sa.select(sa.func.count()).select_from(Kabar).where(Kabar.penerima_id == pelaku.id)
    return db.session.scalars(stmt).one()


def ambil_kabar(pelaku: Pelaku, kabar_id: int) -> Kabar:
    """Return one of one's own notices."""
    stmt = sa.select(Kabar).where(Kabar.id == kabar_id, Kabar.penerima_id == pelaku.id)
    kabar = db.session.scalar(stmt)
    if kabar is None:
        raise TidakDitemukan
    return kabar
