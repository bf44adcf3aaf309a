"""What this domain keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core.data_diri import BagianData, Tempat
from hi_cases.core.db import db
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.mogok.models import Aksi
from hi_cases.mogok.rules.daring import DARING
from hi_cases.urusan import queries as urusan

BATAS = 2_000


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: the notices that the account gave online, with what it wrote of its owner."""
    dicatat = urusan.dibuat_oleh([satu.kode for satu in DARING], [pengguna_id], batas=BATAS)
    # What an officer entered at the counter tells of somebody else.
    stmt = sa.select(Aksi.urusan_id).where(
        Aksi.urusan_id.in_([satu.id for satu in dicatat]), Aksi.kunci_isian.is_not(None)
    )
    daring = set(db.session.scalars(stmt))
    semua = [satu for satu in dicatat if satu.id in daring]
    yield BagianData(
        "Pemberitahuan mogok dan penutupan",
        ("Nomor", "Diterima", "Nama", "Telepon", "Alamat"),
        [
            (
                satu.nomor,
                tulis_tanggal(satu.tanggal, hari=False),
                satu.isi.get("pembawa") or "",
                satu.isi.get("telepon_pemberi") or "",
                satu.isi.get("alamat_pemberi") or "",
            )
            for satu in semua
        ],
        sendiri=Tempat("mogok.saya"),
    )
