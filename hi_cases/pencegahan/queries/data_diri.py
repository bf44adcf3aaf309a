"""What this domain keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core.data_diri import BagianData, Tempat
from hi_cases.core.db import db
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.pencegahan.models import Pelapor
from hi_cases.pencegahan.rules.pengaduan import JENIS_PENGADUAN
from hi_cases.pencegahan.types import PENGADUAN
from hi_cases.urusan import queries as urusan

BATAS = 2_000


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: the complaints that the account filed under its name, and how it named itself there."""
    stmt = sa.select(Pelapor).where(Pelapor.pengguna_id == pengguna_id)
    semua = db.session.scalars(stmt.order_by(Pelapor.id).limit(BATAS)).all()
    milik = urusan.milik_banyak(PENGADUAN, (satu.urusan_id for satu in semua))
    pasangan = [(milik[satu.urusan_id], satu) for satu in semua if satu.urusan_id in milik]
    yield BagianData(
        "Pengaduan",
        (
            "Nomor",
            "Diterima",
            "Perusahaan",
            "Yang diceritakan",
            "Yang diharapkan",
            "Nama",
            "Telepon",
            "Surel",
            "Permintaan tentang identitas",
            "Keadaan",
        ),
        [
            (
                u.nomor,
                tulis_tanggal(u.tanggal, hari=False),
                u.isi.get("nama_perusahaan") or "",
                u.isi.get("uraian") or "",
                u.isi.get("harapan") or "",
                p.nama,
                p.telepon,
                p.surel,
                p.perlindungan.label,
                tahap.label if (tahap := JENIS_PENGADUAN.tahap_kode(u.tahap)) else u.tahap,
            )
            for u, p in pasangan
        ],
        sendiri=Tempat("pencegahan.saya"),
    )
