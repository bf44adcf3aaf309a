"""The document that one takes the place of: of the round before, or of what it follows."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.permohonan.models import DokumenPermohonan, Permohonan
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.types import BERHASIL
from hi_cases.perusahaan import queries as perusahaan

_TERBANYAK = 6


def _serumpun(kode: str) -> list[str]:
    """Return the codes of the kinds that stand under the same heading: a new text, its renewal."""
    jenis = daftar.jenis(kode)
    kelompok = jenis.kelompok if jenis else ""
    return [satu.kode for satu in daftar.semua_jenis().values() if satu.kelompok == kelompok]


def _induk(permohonan: Permohonan) -> Sequence[Permohonan]:
    """Return the submissions whose text came before, the nearest first: the one begun anew, or what
    the company was granted last under this heading."""
    if permohonan.asal_id is not None:
        return [db.session.get_one(Permohonan, permohonan.asal_id)]
    if permohonan.perusahaan_id is None:
        return ()
    stmt = (
        sa.select(Permohonan)
        .where(
            Permohonan.perusahaan_id.in_(perusahaan.keluarga(permohonan.perusahaan_id)),
            Permohonan.id < permohonan.id,
            Permohonan.hasil.in_(BERHASIL),
            Permohonan.jenis.in_(_serumpun(permohonan.jenis)),
        )
        .order_by(Permohonan.selesai_pada.desc(), Permohonan.id.desc())
        .limit(_TERBANYAK)
    )
    return db.session.scalars(stmt).all()


def dokumen_sebelum(
    permohonan: Permohonan, baris: DokumenPermohonan
) -> tuple[Permohonan, DokumenPermohonan] | None:
    """Return the submission and its document with which this one is compared; None: there is none.

    What was replaced within the same submission comes first, the latest of it.
    """
    lama = [
        satu
        for satu in permohonan.dokumen
        if satu.kode == baris.kode and satu.id < baris.id and satu.putaran < baris.putaran
    ]
    if lama:
        return permohonan, lama[-1]
    # An extension brings no text: what it extended has one.
    for induk in _induk(permohonan):
        milik = [satu for satu in induk.dokumen if satu.kode == baris.kode and satu.berlaku]
        if milik:
            return induk, milik[-1]
    return None
