"""Which account speaks for which organisation."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.permohonan.types import Wakilan
from hi_cases.serikat.models import AkunOrganisasi, Organisasi


def organisasi_akun(pengguna_id: int | None) -> frozenset[int]:
    """Return the organisations for which an account speaks today."""
    if pengguna_id is None:
        return frozenset()
    stmt = sa.select(AkunOrganisasi.organisasi_id).filter_by(pengguna_id=pengguna_id, sampai=None)
    return frozenset(db.session.scalars(stmt))


def wakilan(pelaku: Pelaku) -> Wakilan:
    """Return the notices of the organisations for which an account speaks, whichever of their
    accounts filed them: by which one was recorded, and about one that is."""
    if Peran.SERIKAT not in pelaku.peran:
        return Wakilan()
    stmt = sa.select(Organisasi.id, Organisasi.permohonan_id).join(
        AkunOrganisasi, AkunOrganisasi.organisasi_id == Organisasi.id
    )
    milik = db.session.execute(stmt.filter_by(pengguna_id=pelaku.id, sampai=None)).all()
    return Wakilan(
        frozenset(Rujukan("organisasi", nomor) for nomor, _asal in milik),
        frozenset(asal for _nomor, asal in milik if asal is not None),
    )


def organisasi_saya(pelaku: Pelaku) -> Sequence[Organisasi]:
    """Return them as rows, the first one recorded first."""
    milik = organisasi_akun(pelaku.id)
    stmt = sa.select(Organisasi).where(Organisasi.id.in_(milik)).order_by(Organisasi.id)
    return db.session.scalars(stmt).all() if milik else ()


def sesama(pengguna_id: int) -> frozenset[int]:
    """Return the accounts that speak today for an organisation for which this one does, and it."""
    milik = sa.select(AkunOrganisasi.organisasi_id).filter_by(pengguna_id=pengguna_id, sampai=None)
    stmt = sa.select(AkunOrganisasi.pengguna_id).where(
        AkunOrganisasi.organisasi_id.in_(milik), AkunOrganisasi.sampai.is_(None)
    )
    return frozenset(db.session.scalars(stmt)) | {pengguna_id}


def akun_dari(organisasi_id: int) -> Sequence[AkunOrganisasi]:
    """Return the accounts that speak for an organisation today, the first one first."""
    stmt = sa.select(AkunOrganisasi).filter_by(organisasi_id=organisasi_id, sampai=None)
    return db.session.scalars(stmt.order_by(AkunOrganisasi.id)).all()
