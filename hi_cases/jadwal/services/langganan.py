"""Opening and closing the secret address of one's own calendar."""

from __future__ import annotations

import secrets

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, tahan
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.jadwal import queries, rules
from hi_cases.jadwal.models import LanggananKalender
from hi_cases.jadwal.rules.umpan import JARAK_CATAT


def buka_langganan(pelaku: Pelaku) -> str:
    """Return a new secret for the actor's own calendar, shown this once; it ends the one before."""
    authz.tabel().pastikan(pelaku, "jadwal.langganan")
    pengguna_id = _akun(pelaku)
    tahan(f"langganan:{pengguna_id}")
    _akhiri(pengguna_id)
    rahasia = secrets.token_urlsafe(32)
    db.session.add(
        LanggananKalender(
            pengguna_id=pengguna_id, sidik=rules.sidik(rahasia), dibuat_pada=clock.sekarang()
        )
    )
    db.session.flush()
    audit.catat(pelaku, "buka_langganan_kalender", Rujukan("pengguna", pengguna_id))
    return rahasia


def cabut_langganan(pelaku: Pelaku) -> None:
    """End the address of the actor's own calendar at once; without one nothing happens."""
    authz.tabel().pastikan(pelaku, "jadwal.langganan")
    pengguna_id = _akun(pelaku)
    tahan(f"langganan:{pengguna_id}")
    if _akhiri(pengguna_id):
        audit.catat(pelaku, "cabut_langganan_kalender", Rujukan("pengguna", pengguna_id))


def tandai_dibaca(langganan_id: int) -> None:
    """Note that a programme read the address, hourly at most: programmes read often."""
    kini = clock.sekarang()
    db.session.execute(
        sa.update(LanggananKalender)
        .where(
            LanggananKalender.id == langganan_id,
            sa.or_(
                LanggananKalender.dibaca_pada.is_(None),
                LanggananKalender.dibaca_pada <= kini - JARAK_CATAT,
            ),
        )
        .values(dibaca_pada=kini)
        .execution_options(synchronize_session=False)
    )


def _akhiri(pengguna_id: int) -> bool:
    lama = queries.langganan(pengguna_id)
    if lama is None:
        return False
    lama.dicabut_pada = clock.sekarang()
    db.session.flush()
    return True


def _akun(pelaku: Pelaku) -> int:
    if pelaku.id is None:
        raise TindakanDitolak("Kalender hanya ada untuk akun.")
    return pelaku.id
