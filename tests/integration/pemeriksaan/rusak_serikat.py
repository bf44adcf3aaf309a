"""Breaking the book of unions: rows as no act would leave them."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.serikat.models import Organisasi
from hi_cases.serikat.types import JenisOrganisasi, StatusOrganisasi
from tests.integration.pemeriksaan.rusak import merusak


def _berinduk() -> Organisasi:
    stmt = sa.select(Organisasi).where(
        Organisasi.induk_id.is_not(None), Organisasi.jenis == JenisOrganisasi.FEDERASI
    )
    return db.session.scalars(stmt.order_by(Organisasi.id)).first() or Organisasi()


@merusak("serikat.kunci_nama")
def _kunci_nama() -> Rujukan:
    baris = _berinduk()
    baris.kunci_nama = "LAIN SEKALI"
    db.session.flush()
    return baris.rujukan


@merusak("serikat.induk_tercatat")
def _induk_tercatat() -> Rujukan:
    baris = _berinduk()
    assert baris.induk is not None
    baris.induk.status = StatusOrganisasi.BUBAR
    baris.induk.ditutup_pada = clock.hari_ini()
    db.session.flush()
    return baris.rujukan


@merusak("serikat.induk_berputar")
def _induk_berputar() -> Rujukan:
    baris = _berinduk()
    assert baris.induk is not None
    baris.induk.induk_id = baris.id
    db.session.flush()
    return baris.rujukan
