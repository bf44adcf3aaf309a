"""What this domain keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core.data_diri import BagianData, Tempat
from hi_cases.core.db import db
from hi_cases.perusahaan.models import WakilPerusahaan

BATAS = 500


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: the companies for which the account speaks or asked to."""
    stmt = sa.select(WakilPerusahaan).where(WakilPerusahaan.pengguna_id == pengguna_id)
    yield BagianData(
        "Perusahaan yang diwakili",
        ("Perusahaan", "Jabatan", "Nomor surat", "Berlaku sampai", "Keadaan"),
        [
            (s.nama_bagi_pemilik, s.jabatan, s.nomor_surat, s.berlaku_sampai, s.status.value)
            for s in db.session.scalars(stmt.order_by(WakilPerusahaan.id).limit(BATAS))
        ],
        sendiri=Tempat("perusahaan.saya"),
    )
