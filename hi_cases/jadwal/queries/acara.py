"""Meetings as the office sees them, and as the public page of attendance does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.clock import WIB
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.jadwal.models import Acara
from hi_cases.jadwal.types import StatusAcara

_URUT = (Acara.mulai, Acara.id)


def awal_hari(hari: date) -> datetime:
    """Return the instant at which a day begins where the office is."""
    return datetime.combine(hari, time.min, tzinfo=WIB)


def rentang(
    pelaku: Pelaku,
    dari: date,
    sampai: date,
    *,
    ruang_id: int | None = None,
    petugas_id: int | None = None,
    rujukan: Rujukan | None = None,
    dengan_batal: bool = False,
) -> Sequence[Acara]:
    """Return the meetings that touch the days `dari` to `sampai`, both included, in order of time.

    Cancelled ones are left out unless asked for.
    """
    authz.tabel().pastikan(pelaku, "jadwal.lihat")
    stmt = sa.select(Acara).where(
        Acara.mulai < awal_hari(sampai + timedelta(days=1)), Acara.selesai > awal_hari(dari)
    )
    if not dengan_batal:
        stmt = stmt.where(Acara.status != StatusAcara.DIBATALKAN)
    if ruang_id is not None:
        stmt = stmt.where(Acara.ruang_id == ruang_id)
    if petugas_id is not None:
        stmt = stmt.where(Acara.petugas_id == petugas_id)
    if rujukan is not None:
        stmt = stmt.where(Acara.rujukan_jenis == rujukan.jenis, Acara.rujukan_id == rujukan.id)
    return db.session.scalars(stmt.order_by(*_URUT)).all()


def acara(pelaku: Pelaku, acara_id: int) -> Acara:
    """Return one meeting with what it was before it was moved."""
    authz.tabel().pastikan(pelaku, "jadwal.lihat")
    stmt = sa.select(Acara).where(Acara.id == acara_id).options(selectinload(Acara.perubahan))
    baris = db.session.scalars(stmt).one_or_none()
    if baris is None:
        raise TidakDitemukan
    return baris


def boleh_ubah(pelaku: Pelaku, acara: Acara) -> bool:
    """Tell whether the actor may move or cancel a meeting from the calendar itself.

    A meeting about a thing is not: the thing's own act moves it, with whatever follows there.
    """
    return (
        acara.rujukan is None
        and acara.status is StatusAcara.DIJADWALKAN
        and authz.tabel().boleh(pelaku, "jadwal.atur", milik_sendiri=acara.petugas_id == pelaku.id)
    )


def boleh_pastikan_hadir(pelaku: Pelaku, acara: Acara) -> bool:
    """Tell whether the actor is one who confirms attendance at this meeting, while it stands."""
    return acara.status is StatusAcara.DIJADWALKAN and authz.tabel().boleh(
        pelaku, "jadwal.atur", milik_sendiri=acara.petugas_id == pelaku.id
    )


def acara_rujukan_banyak(jenis: str, ids: Iterable[int]) -> dict[int, list[Acara]]:
    """Return the meetings about things of one kind, also cancelled ones, with their changes.

    In order of time; who sees the things asks for them.
    """
    hasil: dict[int, list[Acara]] = {satu: [] for satu in ids}
    stmt = (
        sa.select(Acara)
        .where(Acara.rujukan_jenis == jenis, Acara.rujukan_id.in_(list(hasil)))
        .options(selectinload(Acara.perubahan))
    )
    for satu in db.session.scalars(stmt.order_by(*_URUT)):
        if satu.rujukan_id is not None:
            hasil[satu.rujukan_id].append(satu)
    return hasil


def untuk_hadir(kunci_hadir: str) -> Acara:
    """Return the meeting whose page of attendance a key opens: for the public, which has no actor.

    Raises TidakDitemukan for a wrong key and for a meeting that was cancelled.
    """
    baris = db.session.scalars(
        sa.select(Acara).where(
            Acara.kunci_hadir == kunci_hadir, Acara.status != StatusAcara.DIBATALKAN
        )
    ).one_or_none()
    if baris is None:
        raise TidakDitemukan
    return baris
