"""What happened to a submission, what was found in it, and which of its periods run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.models import CatatanPenelitian, PeristiwaPermohonan, Permohonan
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules.jam import Jam, Perpindahan, jam
from hi_cases.permohonan.types import Tahap, Tindakan

_BELUM_DISAMPAIKAN = frozenset({Tahap.DITELITI, Tahap.LENGKAP})


def peristiwa(permohonan: Permohonan) -> Sequence[PeristiwaPermohonan]:
    """Return the acts on a submission, oldest first."""
    stmt = sa.select(PeristiwaPermohonan).filter_by(permohonan_id=permohonan.id)
    return db.session.scalars(stmt.order_by(PeristiwaPermohonan.id)).all()


@dataclass(frozen=True)
class Pengembalian:
    """How it was last sent back: the number of the written notice, and what was said with it."""

    tanggal: date
    nomor: str
    pengantar: str


def pengembalian(permohonan: Permohonan) -> Pengembalian | None:
    """Return how a submission that is with the applicant was sent back; None in other stages."""
    if permohonan.tahap is not Tahap.DIKEMBALIKAN:
        return None
    stmt = sa.select(PeristiwaPermohonan).filter_by(
        permohonan_id=permohonan.id, tindakan=Tindakan.KEMBALIKAN
    )
    satu = db.session.scalar(stmt.order_by(PeristiwaPermohonan.id.desc()).limit(1))
    if satu is None:
        return None
    return Pengembalian(
        satu.tanggal, str(satu.data.get("nomor") or ""), str(satu.data.get("catatan") or "")
    )


def mulai_putaran(permohonan: Permohonan) -> datetime | None:
    """Return when the present round began; None for a draft."""
    stmt = sa.select(sa.func.min(PeristiwaPermohonan.pada)).where(
        PeristiwaPermohonan.permohonan_id == permohonan.id,
        PeristiwaPermohonan.putaran == permohonan.putaran,
        PeristiwaPermohonan.ke == Tahap.DIAJUKAN.value,
    )
    return db.session.scalar(stmt)


def hari_pindah(permohonan: Permohonan) -> date | None:
    """Return the legal day of the act that led to the present stage; None: there was none."""
    stmt = (
        sa.select(PeristiwaPermohonan.tanggal)
        .where(
            PeristiwaPermohonan.permohonan_id == permohonan.id,
            PeristiwaPermohonan.ke != PeristiwaPermohonan.dari,
        )
        .order_by(PeristiwaPermohonan.id.desc())
        .limit(1)
    )
    return db.session.scalar(stmt)


def temuan_terbuka(pelaku: Pelaku, permohonan: Permohonan, putaran: int) -> bool:
    """Tell whether what was found in a round is this reader's to see.

    The applicant reads it once it was told to him, not while the examiner is still at it.
    """
    if pelaku.staf or pelaku.sistem:
        return True
    return putaran < permohonan.putaran or permohonan.tahap not in _BELUM_DISAMPAIKAN


def catatan(pelaku: Pelaku, permohonan: Permohonan) -> Sequence[CatatanPenelitian]:
    """Return the notes that are this reader's to see, oldest first."""
    stmt = sa.select(CatatanPenelitian).filter_by(permohonan_id=permohonan.id)
    if not (pelaku.staf or pelaku.sistem):
        stmt = stmt.filter_by(untuk_pemohon=True)
    semua = db.session.scalars(stmt.order_by(CatatanPenelitian.id))
    return [satu for satu in semua if temuan_terbuka(pelaku, permohonan, satu.putaran)]


def tenggat(permohonan: Permohonan) -> Sequence[Any]:
    """Return all periods of a submission, oldest first."""
    return kalender.tenggat_untuk(permohonan.rujukan)


def jam_dinas(permohonan: Permohonan) -> Sequence[Jam]:
    """Return, round by round, the working days with the office, the applicant and other parties."""
    jenis = daftar.jenis(permohonan.jenis)
    if jenis is None:
        return []
    pindah = [
        Perpindahan(satu.putaran, satu.tanggal, Tahap(satu.ke)) for satu in peristiwa(permohonan)
    ]
    return jam(jenis.prosedur, pindah, clock.hari_ini(), kalender.kalender())
