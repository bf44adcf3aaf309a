"""What this domain keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.data_diri import BagianData
from hi_cases.core.db import db
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.dokumen.models import Berkas

BATAS = 5_000


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: files that the account sent; their contents are opened where they were sent."""
    stmt = sa.select(Berkas).where(Berkas.diunggah_oleh_id == pengguna_id)
    yield BagianData(
        "Berkas yang dikirim",
        ("Waktu", "Jenis", "Nama berkas", "Ukuran (bita)"),
        [
            (
                tulis_waktu(clock.ke_lokal(satu.diunggah_pada)),
                satu.jenis.label,
                satu.nama_asli,
                satu.ukuran,
            )
            for satu in db.session.scalars(stmt.order_by(Berkas.id).limit(BATAS))
        ],
    )
