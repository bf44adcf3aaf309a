"""What this domain keeps of an account, for its owner: himself as a party, never the other side."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.data_diri import BagianData, Tempat
from hi_cases.core.db import db
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.perselisihan.models import AksesPihak, Kuasa, Perkara, PernyataanPihak, Pihak

BATAS = 2_000


def _pihak(pengguna_id: int) -> BagianData:
    stmt = (
        sa.select(Pihak, Perkara)
        .join(Perkara, Perkara.id == Pihak.perkara_id)
        .join(AksesPihak, AksesPihak.pihak_id == Pihak.id)
        .where(AksesPihak.pengguna_id == pengguna_id, AksesPihak.penuh.is_(True))
        .order_by(Pihak.id)
        .limit(BATAS)
    )
    semua = db.session.execute(stmt).all()
    return BagianData(
        "Pihak dalam perkara",
        ("Perkara", "Sebagai", "Nama", "NIK", "Alamat", "Telepon", "Surel", "Jabatan"),
        [
            (p.sebutan, s.sisi.label, s.nama, s.nik, s.alamat, s.telepon, s.surel, s.jabatan)
            for s, p in semua
        ],
        perbaiki=Tempat("perselisihan.rincian", {"perkara_id": semua[0][1].id}) if semua else None,
        sendiri=Tempat("luar.saya"),
    )


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: the account as a party, as a representative, and what it said online."""
    yield _pihak(pengguna_id)
    kuasa = sa.select(Kuasa).where(Kuasa.pengguna_id == pengguna_id).order_by(Kuasa.id)
    yield BagianData(
        "Kuasa yang dipegang",
        ("Nama", "Nomor surat", "Tanggal", "Berlaku sampai", "Lingkup"),
        [
            (s.nama, s.nomor, s.tanggal, s.berlaku_sampai, s.lingkup)
            for s in db.session.scalars(kuasa.limit(BATAS))
        ],
    )
    kata = sa.select(PernyataanPihak).where(PernyataanPihak.pengguna_id == pengguna_id)
    yield BagianData(
        "Pernyataan yang dikirim",
        ("Waktu", "Pernyataan", "Keadaan"),
        [
            (tulis_waktu(clock.ke_lokal(s.dibuat_pada)), s.jenis.label, s.status.value)
            for s in db.session.scalars(kata.order_by(PernyataanPihak.id).limit(BATAS))
        ],
    )
