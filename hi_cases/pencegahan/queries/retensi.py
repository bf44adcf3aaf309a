"""Complaints that are past their time, and what holds some of them back."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.papan import tahan_akun, tahan_urusan
from hi_cases.core.retensi import CalonTutup
from hi_cases.pencegahan.models import Pelapor
from hi_cases.pencegahan.types import PENGADUAN
from hi_cases.urusan.queries import akses

_SINYAL = "potensi yang lahir darinya masih ditangani"
_AKUN = "akun pelapornya masih dalam proses lain"
"""Nothing of which: it would tell who he is."""


def calon(batas: date, maks: int, lewati: int) -> list[CalonTutup]:
    """Port: complaints that ended before a day and still hold who complained, and of what."""
    lama = akses.lama_berakhir(PENGADUAN, batas)
    stmt = (
        sa.select(lama.c.id, lama.c.nomor, lama.c.selesai_pada, Pelapor.pengguna_id)
        .join(Pelapor, Pelapor.urusan_id == lama.c.id)
        .where(Pelapor.ditutup_pada.is_(None))
        .order_by(lama.c.selesai_pada, lama.c.id)
    )
    semua = db.session.execute(stmt.offset(lewati).limit(maks)).all()
    ids = [satu.id for satu in semua]
    sinyal, urusan = akses.beranak_terbuka(ids), tahan_urusan(ids)
    akun = tahan_akun([s.pengguna_id for s in semua if s.pengguna_id is not None])

    def tahan(satu: sa.Row[tuple[int, str, date, int | None]]) -> str:
        if alasan := urusan.get(satu.id) or (_SINYAL if satu.id in sinyal else ""):
            return alasan
        return _AKUN if satu.pengguna_id in akun else ""

    return [CalonTutup(s.id, f"Pengaduan {s.nomor}", s.selesai_pada, tahan(s)) for s in semua]
