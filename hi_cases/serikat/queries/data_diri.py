"""What this domain keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core.data_diri import BagianData, Tempat
from hi_cases.core.db import db
from hi_cases.serikat.models import AkunOrganisasi, Organisasi, PengurusOrganisasi

BATAS = 500


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: the organisations for which the account speaks or spoke, and the posts in them that
    bear its very name: a namesake elsewhere is somebody else."""
    stmt = (
        sa.select(Organisasi, AkunOrganisasi)
        .join(AkunOrganisasi, AkunOrganisasi.organisasi_id == Organisasi.id)
        .where(AkunOrganisasi.pengguna_id == pengguna_id)
        .order_by(AkunOrganisasi.id)
        .limit(BATAS)
    )
    semua = [(satu, tautan) for satu, tautan in db.session.execute(stmt)]
    sendiri = Tempat("serikat.saya")
    yield BagianData(
        "Organisasi yang diwakili",
        ("Organisasi", "Nomor pencatatan", "Sejak", "Sampai"),
        [(o.nama, o.nomor or "", t.sejak, t.sampai) for o, t in semua],
        sendiri=sendiri,
    )
    yield BagianData(
        "Kepengurusan organisasi",
        ("Organisasi", "Nama", "Jabatan", "Sejak", "Sampai"),
        _pengurus(pengguna_id, {o.id: o.nama for o, _ in semua}),
        sendiri=sendiri,
    )


def _pengurus(pengguna_id: int, organisasi: dict[int, str]) -> list[tuple[object, ...]]:
    milik = akun.kontak([pengguna_id]).get(pengguna_id)
    if milik is None or not organisasi:
        return []
    stmt = sa.select(PengurusOrganisasi).where(
        PengurusOrganisasi.organisasi_id.in_(list(organisasi)),
        sa.func.lower(PengurusOrganisasi.nama) == milik.pelaku.nama.lower(),
    )
    return [
        (organisasi[s.organisasi_id], s.nama, s.jabatan, s.sejak, s.sampai)
        for s in db.session.scalars(stmt.order_by(PengurusOrganisasi.id).limit(BATAS))
    ]
