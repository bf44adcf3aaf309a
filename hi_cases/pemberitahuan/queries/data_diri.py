"""What this domain keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.data_diri import BagianData, Tempat
from hi_cases.core.db import db
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.pemberitahuan.models import Kabar, KontakWa, Pilihan

BATAS = 5_000


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: notices that the account got, its WhatsApp number, what it chose."""
    stmt = sa.select(Kabar).where(Kabar.penerima_id == pengguna_id)
    yield BagianData(
        "Pemberitahuan",
        ("Waktu", "Judul", "Isi"),
        [
            (tulis_waktu(clock.ke_lokal(satu.dibuat_pada)), satu.judul, satu.isi)
            for satu in db.session.scalars(stmt.order_by(Kabar.id.desc()).limit(BATAS))
        ],
    )
    wa = db.session.get(KontakWa, pengguna_id)
    pilihan = db.session.scalars(sa.select(Pilihan).where(Pilihan.pengguna_id == pengguna_id))
    yield BagianData(
        "Cara dihubungi",
        ("Keterangan", "Isi"),
        [
            *([("Nomor WhatsApp", wa.nomor)] if wa else []),
            *((f"{s.kelompok.label}, {s.kanal.value}", s.cara.value) for s in pilihan),
        ],
        sendiri=Tempat("pemberitahuan.pilihan"),
    )
