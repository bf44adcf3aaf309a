"""The complainant's row: whose it is, never by name."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.pencegahan.models import Pelapor
from hi_cases.pencegahan.types import PENGADUAN
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.types import Urusan


def pelapor_dari(urusan_id: int) -> Pelapor | None:
    """Return the complainant of a complaint."""
    return db.session.scalar(sa.select(Pelapor).filter_by(urusan_id=urusan_id))


def pengaduan(pelaku: Pelaku, id: int, *, tahan: bool = False) -> Urusan:
    """Return a complaint that the actor of the office reads, held with `tahan`."""
    satu = urusan.pegang(pelaku, id) if tahan else urusan.ambil(pelaku, id)
    if satu.jenis != PENGADUAN:
        raise TidakDitemukan(urusan.akses.TIDAK_ADA)
    return satu


def milik_akun(pelaku: Pelaku) -> Sequence[Urusan]:
    """Return the complaints that an account filed under its name, the newest first."""
    stmt = sa.select(Pelapor.urusan_id).where(Pelapor.pengguna_id == pelaku.id)
    semua = db.session.scalars(stmt.order_by(Pelapor.id.desc()).limit(200)).all()
    milik = urusan.milik_banyak(PENGADUAN, semua) if pelaku.id is not None else {}
    return [milik[nomor] for nomor in semua if nomor in milik]


def milik_saya(pelaku: Pelaku, urusan_id: int) -> Urusan:
    """Return a complaint that this account filed; another's is not there."""
    satu = pelapor_dari(urusan_id)
    if satu is None or pelaku.id is None or satu.pengguna_id != pelaku.id:
        raise TidakDitemukan
    return urusan.milik(PENGADUAN, urusan_id)
