"""What must hold of requests about personal data: open as long as their matter is."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.data_pribadi.models import PermintaanData
from hi_cases.data_pribadi.rules.permintaan import PERMINTAAN
from hi_cases.urusan.queries import pemeriksaan as urusan


def _beda_keadaan() -> Iterator[Temu]:
    milik = urusan.keadaan(PERMINTAAN.kode)
    stmt = (
        sa.select(PermintaanData.urusan_id)
        .join(milik, milik.c.id == PermintaanData.urusan_id)
        .where(PermintaanData.terbuka != milik.c.terbuka)
        .order_by(PermintaanData.urusan_id)
    )
    for nomor in db.session.scalars(stmt):
        yield Temu(Rujukan("urusan", nomor), "Antrean dan urusannya tidak sama keadaannya.")


PEMERIKSAAN = (
    Periksa(
        "data_pribadi.beda_keadaan",
        "Permintaan data yang antreannya tidak cocok dengan urusannya",
        "Yang masih terbuka hilang dari antrean jam, atau yang sudah dijawab masih ditagih.",
        "Serahkan kepada admin sistem dengan nomor urusannya.",
        _beda_keadaan,
    ),
)
