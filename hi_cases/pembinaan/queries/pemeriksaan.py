"""What must hold of activities: what is counted of one follows its matter."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.pembinaan.models import KegiatanPembinaan
from hi_cases.pembinaan.rules import PEMBINAAN
from hi_cases.urusan.queries import pemeriksaan as urusan


def _beda_keadaan() -> Iterator[Temu]:
    milik = urusan.keadaan(PEMBINAAN.kode)
    stmt = (
        sa.select(KegiatanPembinaan.urusan_id, milik.c.tahap)
        .join(milik, milik.c.id == KegiatanPembinaan.urusan_id)
        .where(KegiatanPembinaan.keadaan != milik.c.tahap)
        .order_by(KegiatanPembinaan.urusan_id)
    )
    for nomor, tahap in db.session.execute(stmt):
        yield Temu(Rujukan("urusan", nomor), f"Rekap tidak tahu bahwa tahapnya {tahap}.")


PEMERIKSAAN = (
    Periksa(
        "pembinaan.beda_keadaan",
        "Kegiatan pembinaan yang rekapnya tidak mengikuti urusannya",
        "Kegiatan yang terlaksana tidak terhitung, atau yang batal terhitung.",
        "Serahkan kepada admin sistem dengan nomor urusannya.",
        _beda_keadaan,
    ),
)
