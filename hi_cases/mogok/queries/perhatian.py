"""Strikes by company as of a day: for the list of companies that deserve attention."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.perhatian import SumberPerhatian
from hi_cases.mogok.models import Aksi
from hi_cases.mogok.rules.jenis import MOGOK


def mogok_per_perusahaan(
    pada: date, sejak: date, ids: Iterable[int] | None = None
) -> dict[int, list[date]]:
    """Return the days on which strikes began, by company, of those that began between `sejak` and
    `pada`, both included. `ids` limits it to some companies.

    What began later than `pada` is left out, so that a day in the past sees what it could see.
    """
    stmt = (
        sa.select(Aksi.perusahaan_id, Aksi.mulai)
        .where(
            Aksi.jenis == MOGOK.kode,
            Aksi.terjadi.is_(True),
            Aksi.mulai.between(sejak, pada),
            Aksi.perusahaan_id.is_not(None),
        )
        .order_by(Aksi.mulai, Aksi.id)
    )
    if ids is not None:
        stmt = stmt.where(Aksi.perusahaan_id.in_(list(ids)))
    hasil: dict[int, list[date]] = {}
    for nomor, mulai in db.session.execute(stmt):
        hasil.setdefault(nomor, []).append(mulai)
    return hasil


def pernah_mogok(hari: date) -> dict[int, str]:
    """Return the companies with a strike in the two years up to a day, and how many."""
    semua = mogok_per_perusahaan(hari, hari - timedelta(days=730))
    return {pt: f"{len(mulai)} mogok kerja" for pt, mulai in semua.items()}


SUMBER = SumberPerhatian("mogok", "Mogok kerja dalam 24 bulan", pernah_mogok)
