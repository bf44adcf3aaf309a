"""What leaves the house by the secret address of somebody's calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.akun import queries as akun
from hi_cases.core import authz, clock
from hi_cases.core.db import db
from hi_cases.jadwal.models import Acara, LanggananKalender
from hi_cases.jadwal.queries.acara import awal_hari
from hi_cases.jadwal.types import StatusAcara

# A cancelled meeting stays in the feed so long that every programme has read of its end.
BATAL_TERLIHAT = timedelta(days=30)


def langganan(pengguna_id: int) -> LanggananKalender | None:
    """Return the address of an account that is in force."""
    return db.session.scalars(
        sa.select(LanggananKalender).where(
            LanggananKalender.pengguna_id == pengguna_id, LanggananKalender.dicabut_pada.is_(None)
        )
    ).one_or_none()


def untuk_langganan(sidik: str) -> LanggananKalender | None:
    """Return the address in force whose secret has this digest (`rules.sidik`).

    None for a wrong or a revoked secret, and for an account that is closed or lost its role.
    """
    baris = db.session.scalars(
        sa.select(LanggananKalender).where(
            LanggananKalender.sidik == sidik, LanggananKalender.dicabut_pada.is_(None)
        )
    ).one_or_none()
    if baris is None:
        return None
    pemilik = akun.kontak([baris.pengguna_id]).get(baris.pengguna_id)
    if pemilik is None or not pemilik.aktif:
        return None
    return baris if authz.tabel().boleh(pemilik.pelaku, "jadwal.langganan") else None


def umpan(pengguna_id: int, dari: date) -> Sequence[Acara]:
    """Return an officer's meetings from a day on, with their changes, in order of time.

    Cancelled ones are among them for as long as `BATAL_TERLIHAT` says.
    """
    return db.session.scalars(
        sa.select(Acara)
        .where(
            Acara.petugas_id == pengguna_id,
            Acara.selesai > awal_hari(dari),
            sa.or_(
                Acara.status != StatusAcara.DIBATALKAN,
                Acara.ditutup_pada > clock.sekarang() - BATAL_TERLIHAT,
            ),
        )
        .options(selectinload(Acara.perubahan))
        .order_by(Acara.mulai, Acara.id)
    ).all()
