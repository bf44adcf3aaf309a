"""LKS Bipartit among the things that addresses name: one of these cases' company, one of
another's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.lks_bipartit.models import LksBipartit
from hi_cases.lks_bipartit.services import register
from hi_cases.lks_bipartit.types import DataLama
from hi_cases.perusahaan.models import Perusahaan


def _catat(dunia: Any, perusahaan_id: int, nomor: str) -> LksBipartit:
    hari = clock.hari_ini()
    data = DataLama(nomor, hari, hari - timedelta(days=30), hari + timedelta(days=300))
    return register.catat_lama(dunia.staf["petugas"].pelaku, perusahaan_id, data)


def tambah_lks_bipartit(dunia: Any, benda: Callable[..., Any]) -> None:
    """Make one of this company and one of a company that these accounts do not know."""
    milik = frozenset({"perusahaan"})
    satu = _catat(dunia, dunia.benda["perusahaan"][0].id, "560/1/LKSB/UJI")
    stmt = sa.select(Perusahaan.id).where(Perusahaan.nama == "PT Bukan Milik Siapa")
    _catat(dunia, db.session.scalars(stmt).one(), "560/2/LKSB/UJI")
    dunia.benda["lks_bipartit"] = [benda(satu.id, milik)]
    dunia.benda["periode_lks"] = [benda(satu.periode[0].id, milik)]
