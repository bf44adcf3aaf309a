"""Matters whose answers of persons are past their time, and what holds some of them back."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.papan import tahan_urusan
from hi_cases.core.retensi import CalonTutup
from hi_cases.urusan.models import Urusan
from hi_cases.urusan.queries.akses import beranak_terbuka
from hi_cases.urusan.rules import jenis as daftar_jenis

_ANAK = "urusan yang lahir darinya masih ditangani"


def calon(batas: date, maks: int, lewati: int) -> list[CalonTutup]:
    """Port: matters that ended before a day and still name people; kinds whose own domain closes
    them are told there."""
    milik = {
        satu.kode: satu
        for satu in daftar_jenis.semua_jenis().values()
        if satu.menyamarkan and not satu.tutup_sendiri
    }
    stmt = (
        sa.select(Urusan.id, Urusan.jenis, Urusan.nomor, Urusan.selesai_pada)
        .where(
            Urusan.jenis.in_(list(milik)),
            Urusan.selesai_pada < batas,
            Urusan.ditutup_pada.is_(None),
        )
        .order_by(Urusan.selesai_pada, Urusan.id)
    )
    semua = db.session.execute(stmt.offset(lewati).limit(maks)).all()
    ids = [satu.id for satu in semua]
    anak, lain = beranak_terbuka(ids), tahan_urusan(ids)
    return [
        CalonTutup(
            s.id,
            f"{milik[s.jenis].nama} {s.nomor}",
            s.selesai_pada,
            lain.get(s.id) or (_ANAK if s.id in anak else ""),
        )
        for s in semua
        if s.selesai_pada
    ]
