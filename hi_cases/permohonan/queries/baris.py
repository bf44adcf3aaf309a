"""The list of a submission as it is read, and the proof of what was given on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.bidang import baca_isian
from hi_cases.core.db import db
from hi_cases.permohonan.models import BarisPermohonan, PeristiwaPermohonan, Permohonan
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules.baris import tulis_baris
from hi_cases.permohonan.types import BERHASIL, Jenis, Tahap


@dataclass(frozen=True)
class BarisTampak:
    """One row as it is read: its place, its cells with their headings, what to note of it."""

    nomor: int
    sel: Sequence[tuple[str, str]]
    catatan: Sequence[str]


def jumlah_baris(permohonan: Permohonan) -> int:
    """Return how many rows the list has."""
    stmt = sa.select(sa.func.count()).select_from(BarisPermohonan)
    return db.session.scalar(stmt.where(BarisPermohonan.permohonan_id == permohonan.id)) or 0


def baris(permohonan: Permohonan) -> Sequence[Mapping[str, Any]]:
    """Return the rows of the list as they are kept, in order."""
    stmt = sa.select(BarisPermohonan.isi).filter_by(permohonan_id=permohonan.id)
    return db.session.scalars(stmt.order_by(BarisPermohonan.urutan)).all()


def baris_terbaca(permohonan: Permohonan, jenis: Jenis) -> Sequence[Mapping[str, Any]]:
    """Return the rows of the list as values, in order; what cannot be read is None."""
    if jenis.daftar is None:
        return ()
    hari = clock.hari_ini()
    return [baca_isian(jenis.daftar.baris, satu, hari)[0] for satu in baris(permohonan)]


def kurang_daftar(permohonan: Permohonan, jenis: Jenis) -> Sequence[str]:
    """Return what the list as a whole falls short of; an empty one is asked for elsewhere."""
    isi = baris_terbaca(permohonan, jenis)
    return daftar.port(permohonan.jenis).tinjau_daftar(permohonan, isi) if isi else ()


def baris_tampak(permohonan: Permohonan, jenis: Jenis) -> Sequence[BarisTampak]:
    """Return the rows as they are read, each with its warnings; numbers of persons covered."""
    langkah = jenis.daftar
    if langkah is None:
        return ()
    isi = baris_terbaca(permohonan, jenis)
    catatan = daftar.port(permohonan.jenis).tinjau(permohonan, isi) or ((),) * len(isi)
    return [
        BarisTampak(ke, tulis_baris(langkah, satu), pesan)
        for ke, (satu, pesan) in enumerate(zip(isi, catatan, strict=True), 1)
    ]


def masuk_pertama(permohonan: Permohonan) -> date | None:
    """Return the legal day on which it first reached the office; None for a draft.

    What was sent back and corrected did not come later for that.
    """
    stmt = sa.select(sa.func.min(PeristiwaPermohonan.tanggal)).where(
        PeristiwaPermohonan.permohonan_id == permohonan.id,
        PeristiwaPermohonan.ke == Tahap.DIAJUKAN.value,
    )
    return db.session.scalar(stmt)


def bukti(permohonan: Permohonan) -> PeristiwaPermohonan | None:
    """Return the act that granted it, with its number; None where there is no proof to print."""
    if permohonan.hasil not in BERHASIL:
        return None
    stmt = (
        sa.select(PeristiwaPermohonan)
        .filter_by(permohonan_id=permohonan.id, hasil=permohonan.hasil.value)
        .order_by(PeristiwaPermohonan.id.desc())
        .limit(1)
    )
    return db.session.scalar(stmt)
