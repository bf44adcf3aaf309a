"""Reads of one's own notices: whoever asks for another's finds nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import sqlalchemy as sa

from hi_cases.core import papan
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.pemberitahuan.models import Kabar

HALAMAN_KABAR = 30
PALING_BANYAK = 99
"""The top bar counts no further."""


def belum_ditangani() -> sa.ColumnElement[bool]:
    """Return the condition that what a notice asks for is still open.

    A deadline says so itself: one that was met, or ended otherwise, has nothing left to remind of.
    """
    terbuka = sa.or_(Kabar.tenggat_id.is_(None), kalender.masih_berjalan(Kabar.tenggat_id))
    return sa.and_(Kabar.ditangani_pada.is_(None), terbuka)


def ditangani(kabar: Iterable[Kabar]) -> frozenset[int]:
    """Return which of these notices ask for something that is done already."""
    ids = [satu.id for satu in kabar]
    stmt = sa.select(Kabar.id).where(Kabar.id.in_(ids), sa.not_(belum_ditangani()))
    return frozenset(db.session.scalars(stmt))


def tentang(pelaku: Pelaku, kabar: Iterable[Kabar]) -> dict[int, str]:
    """Return what notices are about, as the actor may see it, where their heading does not say so.

    What has no page for the actor has no name either. One question a kind of thing.
    """
    merujuk = {satu.id: (satu, satu.rujukan) for satu in kabar if satu.rujukan is not None}
    label = papan.label_semua(pelaku, {ke for _, ke in merujuk.values()})
    semua = {
        satu.id: _selebihnya(label[ke].teks, satu.judul)
        for satu, ke in merujuk.values()
        if label[ke].url
    }
    return {nomor: teks for nomor, teks in semua.items() if teks}


def _selebihnya(label: str, judul: str) -> str:
    """Return of a name the parts that a heading does not hold: the number stands in both."""
    return " · ".join(satu for satu in label.split(" · ") if satu not in judul)


@cache
def _jumlah_baru() -> sa.Select[tuple[int]]:
    """Build once what every page asks: building takes longer than the answer."""
    belum = (
        sa.select(sa.literal(1))
        .where(Kabar.penerima_id == sa.bindparam("penerima"), Kabar.dibuka_pada.is_(None))
        .where(belum_ditangani())
        .limit(PALING_BANYAK + 1)
        .subquery()
    )
    return sa.select(sa.func.count()).select_from(belum)


def jumlah_baru(pelaku: Pelaku) -> int:
    """Return how many notices the actor has not opened, counting to one more than is shown.

    Not those whose matter is dealt with.
    """
    if pelaku.id is None:
        return 0
    return db.session.scalars(_jumlah_baru(), {"penerima": pelaku.id}).one()


def kabar_saya(pelaku: Pelaku, setelah: int | None = None) -> Sequence[Kabar]:
    """Return a page of one's notices, newest first, one more when there are more."""
    stmt = sa.select(Kabar).where(Kabar.penerima_id == pelaku.id)
    if setelah is not None:
        stmt = stmt.where(Kabar.id < setelah)
    return db.session.scalars(stmt.order_by(Kabar.id.desc()).limit(HALAMAN_KABAR + 1)).all()


def jumlah_kabar(pelaku: Pelaku) -> int:
    """Return how many notices the actor ever got."""
    stmt = sa.select(sa.func.count()).select_from(Kabar).where(Kabar.penerima_id == pelaku.id)
    return db.session.scalars(stmt).one()


def ambil_kabar(pelaku: Pelaku, kabar_id: int) -> Kabar:
    """Return one of one's own notices."""
    stmt = sa.select(Kabar).where(Kabar.id == kabar_id, Kabar.penerima_id == pelaku.id)
    kabar = db.session.scalar(stmt)
    if kabar is None:
        raise TidakDitemukan
    return kabar
