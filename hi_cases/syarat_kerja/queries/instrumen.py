"""What is in force in a company, and what was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.types import JenisInstrumen, MacamInstrumen, StatusInstrumen


def milik_perusahaan(perusahaan_id: int) -> Sequence[Instrumen]:
    """Return all documents of a company and of what was merged into it, newest first."""
    stmt = (
        sa.select(Instrumen)
        .where(Instrumen.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id)))
        .order_by(Instrumen.berlaku_dari.desc(), Instrumen.id.desc())
    )
    return db.session.scalars(stmt).all()


def dari_permohonan() -> sa.Select[tuple[int | None]]:
    """Select the submissions from which a row of the register came: `PortJenis.produk`."""
    return sa.select(Instrumen.permohonan_id).where(Instrumen.permohonan_id.is_not(None))


def berlaku(perusahaan_id: int, jenis: JenisInstrumen, hari: date) -> Instrumen | None:
    """Return the document of a kind that is in force on a day, extensions included; None: none."""
    stmt = (
        sa.select(Instrumen)
        .where(
            Instrumen.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id)),
            Instrumen.jenis == jenis,
            Instrumen.macam.in_([MacamInstrumen.UTAMA, MacamInstrumen.PERPANJANGAN]),
            Instrumen.status == StatusInstrumen.BERLAKU,
            Instrumen.berlaku_dari <= hari,
            Instrumen.berlaku_sampai >= hari,
        )
        .order_by(Instrumen.berlaku_sampai.desc(), Instrumen.id.desc())
        .limit(1)
    )
    return db.session.scalar(stmt)


def satu(instrumen_id: int) -> Instrumen:
    """Return one entry of the register; its reader was judged before."""
    return db.session.get_one(Instrumen, instrumen_id)


def terakhir(perusahaan_id: int, jenis: JenisInstrumen) -> Instrumen | None:
    """Return the last main entry of a kind, in force or ended; not one entered by mistake."""
    stmt = (
        sa.select(Instrumen)
        .where(
            Instrumen.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id)),
            Instrumen.jenis == jenis,
            Instrumen.macam == MacamInstrumen.UTAMA,
            Instrumen.status != StatusInstrumen.DIBATALKAN,
        )
        .order_by(Instrumen.berlaku_sampai.desc(), Instrumen.id.desc())
        .limit(1)
    )
    return db.session.scalar(stmt)
