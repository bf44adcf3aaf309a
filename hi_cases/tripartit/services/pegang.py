"""Holding the rows that an act changes, and the words of a version that is gone."""

from __future__ import annotations

from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import lazyload

from hi_cases.core.db import db, kunci
from hi_cases.core.errors import KonflikVersi, TidakDitemukan, TindakanDitolak
from hi_cases.tripartit.models import Lembaga

_Model = TypeVar("_Model")


def pegang(model: type[_Model], nomor: int, versi: int | None = None) -> _Model:
    """Return a row as it is now, held until the transaction ends.

    Raises TidakDitemukan for none, KonflikVersi when somebody saved after `versi` was read.
    """
    stmt = kunci(sa.select(model).filter_by(id=nomor).options(lazyload("*")))
    baris: Any = db.session.scalar(stmt.execution_options(populate_existing=True))
    if baris is None:
        raise TidakDitemukan
    if versi is not None and baris.versi != versi:
        raise KonflikVersi([], baris.versi)
    return baris


def pegang_lembaga(lembaga_id: int, versi: int | None = None) -> Lembaga:
    """Return a body that still exists, held: acts on its terms and members wait here."""
    baris = pegang(Lembaga, lembaga_id, versi)
    if baris.bubar_pada is not None:
        raise TindakanDitolak("Lembaga ini sudah dibubarkan, jadi datanya tidak diubah lagi.")
    return baris
