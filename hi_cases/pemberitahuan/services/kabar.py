"""One's own notices, opened: a hint that somebody read them, without effect in law."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, lolos_like
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan import queries
from hi_cases.pemberitahuan.models import Kabar


def buka(pelaku: Pelaku, kabar_id: int) -> Kabar:
    """Mark one of one's own notices as opened; the first time stays."""
    kabar = queries.ambil_kabar(pelaku, kabar_id)
    if kabar.dibuka_pada is None:
        kabar.dibuka_pada = clock.sekarang()
        db.session.flush()
    return kabar


def baca_semua(pelaku: Pelaku) -> int:
    """Mark all of one's own notices as opened; return how many were not."""
    hasil = db.session.execute(
        sa.update(Kabar)
        .where(Kabar.penerima_id == pelaku.id, Kabar.dibuka_pada.is_(None))
        .values(dibuka_pada=clock.sekarang())
        .returning(Kabar.id)
    )
    return len(hasil.all())


def tangani(rujukan: Rujukan, kunci: str, penerima: Collection[int] | None = None) -> int:
    """Mark the notices of one effect as dealt with: what they asked for is done, whoever did it.

    `kunci` is the key under which they were told of; those with something behind it (a second,
    later notice of the same matter) are meant too. `penerima`: of these accounts alone, where the
    others were told of a fact and asked for nothing. Returns how many there were. Telling of it
    once more takes the mark away.
    """
    milik = () if penerima is None else (Kabar.penerima_id.in_(penerima),)
    hasil = db.session.execute(
        sa.update(Kabar)
        .where(
            Kabar.rujukan_jenis == rujukan.jenis,
            Kabar.rujukan_id == rujukan.id,
            Kabar.kunci.like(f"{lolos_like(kunci)}:%", escape="\\"),
            Kabar.ditangani_pada.is_(None),
            *milik,
        )
        .values(ditangani_pada=clock.sekarang())
        .returning(Kabar.id)
    )
    return len(hasil.all())
