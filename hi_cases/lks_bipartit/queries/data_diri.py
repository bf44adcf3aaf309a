"""What this domain keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core.data_diri import BagianData
from hi_cases.core.db import db
from hi_cases.core.papan import perusahaan_pengguna
from hi_cases.lks_bipartit.models import LksBipartit, PengurusLks

BATAS = 500


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: posts that bear the account's very name in a body of a company for which it speaks: a
    namesake elsewhere is somebody else."""
    milik = akun.kontak([pengguna_id]).get(pengguna_id)
    perusahaan = perusahaan_pengguna(pengguna_id)
    if milik is None or not perusahaan:
        return
    stmt = (
        sa.select(LksBipartit.nomor, PengurusLks)
        .join(PengurusLks, PengurusLks.lks_id == LksBipartit.id)
        .where(
            LksBipartit.perusahaan_id.in_(sorted(perusahaan)),
            sa.func.lower(PengurusLks.nama) == milik.pelaku.nama.lower(),
        )
        .order_by(PengurusLks.id)
        .limit(BATAS)
    )
    yield BagianData(
        "Keanggotaan LKS Bipartit",
        ("Nomor pencatatan LKS", "Nama", "Unsur", "Jabatan", "Sejak", "Sampai"),
        [
            (nomor, s.nama, s.unsur.label, s.jabatan.label, s.sejak, s.sampai)
            for nomor, s in db.session.execute(stmt)
        ],
    )
