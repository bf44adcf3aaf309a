"""What the office asked for when it last returned a file: for the applicant, and for the check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.perselisihan.models import PeristiwaPerkara, Perkara
from hi_cases.perselisihan.types import Tindakan


@dataclass(frozen=True)
class Pengembalian:
    """One return of a file (UU 2/2004 Ps 4(2))."""

    tanggal: date
    kekurangan: Sequence[str]
    catatan: str


def _terakhir(perkara: Perkara, tindakan: Tindakan) -> PeristiwaPerkara | None:
    stmt = (
        sa.select(PeristiwaPerkara)
        .filter_by(perkara_id=perkara.id, tindakan=tindakan.value)
        .order_by(PeristiwaPerkara.id.desc())
        .limit(1)
    )
    return db.session.scalar(stmt)


def pengembalian(perkara: Perkara) -> Pengembalian | None:
    """Return the last return of a case that the reader was given; None where there was none."""
    satu = _terakhir(perkara, Tindakan.KEMBALIKAN_BERKAS)
    if satu is None:
        return None
    data = satu.data
    return Pengembalian(satu.tanggal, data.get("kekurangan") or (), data.get("catatan") or "")


def dilengkapi_pada(perkara: Perkara) -> datetime | None:
    """Return when the applicant last sent what was missing, online."""
    satu = _terakhir(perkara, Tindakan.LENGKAPI_DARING)
    return satu.pada if satu is not None else None
