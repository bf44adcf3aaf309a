"""Delegations that nobody has received yet: no period runs, so nothing else tells of them."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.kalender_kerja.rules import hitung
from hi_cases.kalender_kerja.types import KalenderBelumDimuat
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.queries.akses import boleh_isi
from hi_cases.perselisihan.queries.hari_ini import bentrok
from hi_cases.perselisihan.rules import pelimpahan as aturan
from hi_cases.perselisihan.types import Asal, Tahap


@dataclass(frozen=True)
class Tertahan:
    """One delegation without a receipt, and for how many working days."""

    perkara: Perkara
    lama: int


def belum_diterima() -> list[Tertahan]:
    """Return the delegations that wait for their mediator, the oldest first.

    A conflict of interest waits for kabid already. Where a year has no calendar nothing is counted.
    """
    stmt = sa.select(Perkara).where(
        Perkara.asal == Asal.SISTEM,
        Perkara.tahap == Tahap.DILIMPAHKAN_MEDIATOR,
        Perkara.dilimpahkan_pada.is_not(None),
        Perkara.pelimpahan_diterima_pada.is_(None),
        sa.not_(bentrok()),
    )
    kalender, kini = kalender_kerja.kalender(), clock.hari_ini()
    hasil = []
    for satu in db.session.scalars(stmt.order_by(Perkara.dilimpahkan_pada, Perkara.id)):
        try:
            hasil.append(Tertahan(satu, hitung(kalender, satu.dilimpahkan_pada, kini)))
        except KalenderBelumDimuat:
            continue
    return hasil


def tertahan(pelaku: Pelaku) -> list[Tertahan]:
    """Return, for kabid, the delegations that have lain too long."""
    if not (boleh_isi(pelaku) and pelaku.berperan(Peran.KABID)):
        return []
    return [satu for satu in belum_diterima() if satu.lama >= aturan.LAMA]
