"""What this domain keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.data_diri import BagianData, Tempat
from hi_cases.core.db import db
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.queries.port import sebutan_banyak

BATAS = 2_000


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: the submissions that the account filed; what stands in them is the company's."""
    stmt = sa.select(Permohonan).where(Permohonan.pemohon_id == pengguna_id)
    semua = db.session.scalars(stmt.order_by(Permohonan.id).limit(BATAS)).all()
    nama = sebutan_banyak(satu.id for satu in semua)
    yield BagianData(
        "Permohonan yang diajukan",
        ("Permohonan", "Diajukan sebagai", "Dimulai", "Tahap"),
        [
            (
                nama[satu.id],
                satu.pemohon_nama,
                tulis_waktu(clock.ke_lokal(satu.dibuat_pada)),
                satu.tahap.label,
            )
            for satu in semua
        ],
        sendiri=Tempat("permohonan.saya"),
    )
