"""Accounts from outside that nobody has used for long."""

from __future__ import annotations

from datetime import date, datetime, time

import sqlalchemy as sa

from hi_cases.akun.models import MasukTerakhir, Pengguna, PeranPengguna
from hi_cases.core import clock
from hi_cases.core.authz import PERAN_STAF
from hi_cases.core.clock import WIB
from hi_cases.core.db import db
from hi_cases.core.papan import tahan_akun
from hi_cases.core.retensi import CalonTutup

TERTUTUP = "@tertutup.invalid"
"""The end of the address of an account that was closed: no mail ever goes there."""


def calon(batas: date, maks: int, lewati: int) -> list[CalonTutup]:
    """Port: outsiders' accounts last used before a day, or never and made before it."""
    terakhir = sa.func.coalesce(MasukTerakhir.pada, Pengguna.dibuat_pada)
    staf = sa.exists().where(
        PeranPengguna.pengguna_id == Pengguna.id, PeranPengguna.peran.in_(sorted(PERAN_STAF))
    )
    stmt = (
        sa.select(Pengguna.id, terakhir)
        .outerjoin(MasukTerakhir, MasukTerakhir.pengguna_id == Pengguna.id)
        .where(
            ~staf,
            Pengguna.email.not_like(f"%{TERTUTUP}"),
            terakhir < datetime.combine(batas, time(), WIB),
        )
        .order_by(terakhir, Pengguna.id)
        .offset(lewati)
        .limit(maks)
    )
    semua = db.session.execute(stmt).all()
    tahan = tahan_akun([nomor for nomor, _ in semua])
    return [
        CalonTutup(n, f"Akun nomor {n}", clock.ke_lokal(saat).date(), tahan.get(n, ""))
        for n, saat in semua
    ]
