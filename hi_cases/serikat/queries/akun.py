"""Which account speaks for which organisation."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.serikat.models import AkunOrganisasi, Organisasi


def organisasi_akun(pengguna_id: int | None) -> frozenset[int]:
    """Return the organisations for which an account speaks today."""
    if pengguna_id is None:
        return frozenset()
    stmt = sa.select(AkunOrganisasi.organisasi_id).filter_by(pengguna_id=pengguna_id, sampai=None)
    return frozenset(db.session.scalars(stmt))


def organisasi_saya(pelaku: Pelaku) -> Sequence[Organisasi]:
    """Return them as rows, the first one recorded first."""
    milik = organisasi_akun(pelaku.id)
    stmt = sa.select(Organisasi).where(Organisasi.id.in_(milik)).order_by(Organisasi.id)
    return db.session.scalars(stmt).all() if milik else ()


def akun_dari(organisasi_id: int) -> Sequence[AkunOrganisasi]:
    """Return the accounts that speak for an organisation today, the first one first."""
    stmt = sa.select(AkunOrganisasi).filter_by(organisasi_id=organisasi_id, sampai=None)
    return db.session.scalars(stmt.order_by(AkunOrganisasi.id)).all()
