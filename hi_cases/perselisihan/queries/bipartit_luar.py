"""The rounds of talks of one case, as its parties keep them."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.perselisihan.models import Perkara, Perundingan
from hi_cases.perselisihan.queries.akses import perkara


def perundingan(pelaku: Pelaku, perkara_id: int) -> Sequence[Perundingan]:
    """Return the rounds in their order; none of a case that is not the reader's."""
    perkara(pelaku, perkara_id)
    stmt = sa.select(Perundingan).filter_by(perkara_id=perkara_id).order_by(Perundingan.ke)
    return db.session.scalars(stmt).all()


def satu_perundingan(pelaku: Pelaku, perkara_id: int, ke: int) -> tuple[Perkara, Perundingan]:
    """Return one round with its case."""
    isi = perkara(pelaku, perkara_id)
    for satu in perundingan(pelaku, perkara_id):
        if satu.ke == ke:
            return isi, satu
    raise TidakDitemukan
