"""What is in force in a company, and what was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.types import (
    BERMASA,
    DasarSah,
    JenisInstrumen,
    MacamInstrumen,
    StatusInstrumen,
)


def berlaku_pada(hari: date | sa.BindParameter[date]) -> list[sa.ColumnElement[bool]]:
    """Return the conditions of a PP or PKB, or its extension, in force on a day: on its last one
    it still is, on the day from which another stands in its place it no longer is."""
    return [
        Instrumen.macam.in_(BERMASA),
        Instrumen.berlaku_dari <= hari,
        Instrumen.berlaku_sampai >= hari,
        sa.or_(
            Instrumen.status.in_((StatusInstrumen.BERLAKU, StatusInstrumen.BERAKHIR)),
            sa.and_(Instrumen.status == StatusInstrumen.DIGANTIKAN, Instrumen.ditutup_pada > hari),
        ),
    ]


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


def masih_berlaku(perusahaan_id: int, jenis: JenisInstrumen, sejak: date) -> Instrumen | None:
    """Return what a new document of a kind from a day on would stand beside: in force until then
    or later, also where its term has not begun; None: none."""
    stmt = (
        sa.select(Instrumen)
        .where(
            Instrumen.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id)),
            Instrumen.jenis == jenis,
            Instrumen.macam.in_([MacamInstrumen.UTAMA, MacamInstrumen.PERPANJANGAN]),
            Instrumen.status == StatusInstrumen.BERLAKU,
            Instrumen.berlaku_sampai >= sejak,
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


def serikat_terakhir(perusahaan: Iterable[int]) -> Sequence[str]:
    """Return the unions of the last agreement of these companies; none where none is known."""
    stmt = (
        sa.select(Instrumen)
        .where(
            Instrumen.perusahaan_id.in_(sorted(perusahaan)),
            Instrumen.jenis == JenisInstrumen.PKB,
            Instrumen.macam == MacamInstrumen.UTAMA,
            Instrumen.status != StatusInstrumen.DIBATALKAN,
        )
        .order_by(Instrumen.berlaku_sampai.desc(), Instrumen.id.desc())
    )
    return next((satu.serikat for satu in db.session.scalars(stmt) if satu.serikat), ())


def naskah_tertulis(
    jenis: JenisInstrumen, perusahaan_id: int | None, acuan: Rujukan | None
) -> tuple[Rujukan, int, str] | None:
    """Return the text of the older paper that a submission follows: what it hangs on, the file,
    and its name in words. None where it follows no such paper, or the paper has no text here.
    """
    satu_lama = db.session.get(Instrumen, acuan.id) if acuan is not None else None
    if acuan is None and perusahaan_id is not None:
        satu_lama = terakhir(perusahaan_id, jenis)
    if (
        satu_lama is None
        or satu_lama.dasar_sah is not DasarSah.DOKUMEN_LAMA
        or satu_lama.berkas_id is None
    ):
        return None
    return (
        satu_lama.rujukan,
        satu_lama.berkas_id,
        f"naskah {satu_lama.jenis.value.upper()} {satu_lama.nomor}",
    )
