"""The mark of what a submission says: what the other parties agreed to, known again later."""

from __future__ import annotations

import hashlib
import json

import sqlalchemy as sa

from hi_cases.core.bidang import kosong
from hi_cases.core.db import db
from hi_cases.dokumen.queries import berkas_menurut
from hi_cases.permohonan.models import BarisPermohonan, PeristiwaPermohonan, Permohonan

KUNCI = "sidik"
"""Under which an agreement keeps the mark in the data of its event."""


def sidik_isi(permohonan: Permohonan) -> str:
    """Return one mark over every answer, every row and the content of every document in force.

    A page saved again with the same answers, or the same file brought again, leaves it as it was.
    """
    berlaku = [satu for satu in permohonan.dokumen if satu.berlaku]
    semua = berkas_menurut([permohonan.rujukan], termasuk_batal=True)[permohonan.rujukan]
    isi_berkas = {satu.id: satu.sha256 for satu in semua}
    baris = sa.select(BarisPermohonan.isi).filter_by(permohonan_id=permohonan.id)
    isi = {
        "isian": {nama: nilai for nama, nilai in permohonan.isian.items() if not kosong(nilai)},
        "dokumen": sorted((satu.kode, isi_berkas.get(satu.berkas_id, "")) for satu in berlaku),
        "baris": list(db.session.scalars(baris.order_by(BarisPermohonan.urutan))),
    }
    return hashlib.sha256(json.dumps(isi, sort_keys=True).encode()).hexdigest()


def sidik_disepakati(permohonan: Permohonan) -> str | None:
    """Return the mark that the last agreement was given to; None where nobody has agreed."""
    stmt = (
        sa.select(PeristiwaPermohonan.data)
        .where(PeristiwaPermohonan.permohonan_id == permohonan.id)
        .order_by(PeristiwaPermohonan.id.desc())
    )
    semua = (data.get(KUNCI) for data in db.session.scalars(stmt))
    return next((str(satu) for satu in semua if satu), None)
