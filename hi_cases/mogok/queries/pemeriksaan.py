"""What must hold of counted actions: an end has a beginning, an agreement has an end."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.mogok.models import Aksi
from hi_cases.mogok.rules.tabel import DIHENTIKAN, TERJADI

_KE_ADMIN = "Serahkan kepada admin sistem dengan nomor urusannya."


def _tidak_cocok() -> Iterator[Temu]:
    jalan = Aksi.keadaan.in_([*TERJADI, DIHENTIKAN])
    salah = sa.or_(
        sa.and_(jalan, Aksi.terjadi.is_(False)),
        Aksi.akhir < Aksi.mulai,
        sa.and_(Aksi.keadaan == DIHENTIKAN, Aksi.akhir.is_(None)),
    )
    stmt = sa.select(Aksi.urusan_id, Aksi.keadaan).where(salah).order_by(Aksi.urusan_id)
    for nomor, keadaan in db.session.execute(stmt):
        yield Temu(Rujukan("urusan", nomor), f"Waktu kejadiannya tidak cocok dengan {keadaan}.")


PEMERIKSAAN = (
    Periksa(
        "mogok.waktu_kejadian",
        "Mogok kerja atau unjuk rasa yang waktunya tidak cocok",
        "Yang berlangsung mempunyai hari mulai, yang berhenti mempunyai hari akhir sesudahnya. "
        "Rekap tahunan menghitung dari hari itu.",
        _KE_ADMIN,
        _tidak_cocok,
    ),
)
