"""The document that one takes the place of: of the round before, or of what it follows."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.permohonan.models import DokumenPermohonan, Permohonan
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.types import BERHASIL


def _serumpun(kode: str) -> list[str]:
    """Return the codes of the kinds that stand under the same heading: a new text, its renewal."""
    jenis = daftar.jenis(kode)
    kelompok = jenis.kelompok if jenis else ""
    return [satu.kode for satu in daftar.semua_jenis().values() if satu.kelompok == kelompok]


def _induk(permohonan: Permohonan) -> Permohonan | None:
    """Return the submission whose text came before: the one begun anew, or the company's last one
    under this heading that was granted."""
    if permohonan.asal_id is not None:
        return db.session.get(Permohonan, permohonan.asal_id)
    if permohonan.perusahaan_id is None:
        return None
    stmt = (
        sa.select(Permohonan)
        .where(
            Permohonan.perusahaan_id == permohonan.perusahaan_id,
            Permohonan.id < permohonan.id,
            Permohonan.hasil.in_(BERHASIL),
            Permohonan.jenis.in_(_serumpun(permohonan.jenis)),
        )
        .order_by(Permohonan.selesai_pada.desc(), Permohonan.id.desc())
        .limit(1)
    )
    return db.session.scalar(stmt)


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
    induk = _induk(permohonan)
    if induk is None:
        return None
    milik = [satu for satu in induk.dokumen if satu.kode == baris.kode and satu.berlaku]
    return (induk, milik[-1]) if milik else None
