"""What must hold of the trail: each entry joins the one before, and the end is the last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import sqlalchemy as sa
from flask import url_for
from sqlalchemy.orm import aliased

from hi_cases.audit.models import Jejak, UjungJejak
from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Label, Rujukan

JENIS_RUJUKAN = "jejak"
_PULIHKAN = (
    "Jangan mengubah apa pun. Minta admin sistem menjalankan `hi-cases audit verify`, lalu "
    "membandingkan dengan cadangan terakhir yang masih utuh."
)


def label_jejak(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name entries; who reads the trail gets the address at which the entry stands first."""
    boleh = authz.tabel().boleh(pelaku, "audit.lihat")
    return {
        satu: Label(
            f"Jejak nomor {satu}", url_for("audit.daftar", sebelum=satu + 1) if boleh else ""
        )
        for satu in ids
    }


def _sambungan() -> Iterator[Temu]:
    """Entries whose hash of the entry before is not that entry's, or that have none before."""
    lalu = aliased(Jejak)
    stmt = (
        sa.select(Jejak.urutan)
        .outerjoin(lalu, lalu.urutan == Jejak.urutan - 1)
        .where(
            Jejak.urutan > 1,
            sa.or_(lalu.urutan.is_(None), lalu.sidik != Jejak.sidik_lalu),
        )
        .order_by(Jejak.urutan)
    )
    for urutan in db.session.scalars(stmt):
        yield Temu(
            Rujukan(JENIS_RUJUKAN, urutan),
            f"Jejak nomor {urutan} tidak menyambung ke jejak nomor {urutan - 1}.",
        )


def _ujung() -> Iterator[Temu]:
    """The row that names the end of the chain, where it is not the last entry."""
    akhir = sa.select(
        sa.func.max(Jejak.urutan).label("urutan"), sa.func.count().label("jumlah")
    ).subquery()
    stmt = (
        sa.select(UjungJejak.urutan, akhir.c.urutan, akhir.c.jumlah)
        .select_from(UjungJejak)
        .join(akhir, sa.true())
        .outerjoin(Jejak, Jejak.urutan == UjungJejak.urutan)
        .where(
            sa.or_(
                UjungJejak.urutan != sa.func.coalesce(akhir.c.urutan, 0),
                UjungJejak.urutan != akhir.c.jumlah,
                sa.and_(UjungJejak.urutan > 0, Jejak.sidik.is_(None)),
                Jejak.sidik != UjungJejak.sidik,
            )
        )
    )
    for ujung, terakhir, jumlah in db.session.execute(stmt):
        yield Temu(
            Rujukan(JENIS_RUJUKAN, ujung),
            f"Ujung rantai menyebut jejak nomor {ujung}; yang tersimpan {jumlah} jejak, terakhir "
            f"nomor {terakhir or 0}, atau sidiknya lain.",
        )


PEMERIKSAAN = (
    Periksa(
        "audit.jejak_putus",
        "Rantai jejak audit terputus",
        "Setiap jejak memuat sidik jejak sebelumnya. Yang tidak menyambung berarti ada jejak yang "
        "diubah atau hilang.",
        _PULIHKAN,
        _sambungan,
        "audit.daftar",
    ),
    Periksa(
        "audit.ujung_jejak",
        "Ujung jejak audit tidak cocok",
        "Jejak terakhir yang tersimpan bukan jejak terakhir yang dicatat: jejak paling akhir "
        "hilang atau diganti.",
        _PULIHKAN,
        _ujung,
        "audit.daftar",
    ),
)
