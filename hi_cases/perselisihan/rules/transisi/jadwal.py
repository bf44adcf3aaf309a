"""Meetings of a case on the calendar: planned, moved, called off. No stage and no clock moves."""

from __future__ import annotations

from hi_cases.perselisihan.rules import syarat
from hi_cases.perselisihan.rules.transisi.pelaku import MEDIATOR_DAN_LOKET
from hi_cases.perselisihan.types import Tahap, Tindakan, Transisi

BERJADWAL = frozenset({Tahap.DILIMPAHKAN_MEDIATOR, Tahap.KLARIFIKASI, Tahap.MEDIASI})
"""Stages in which the office holds meetings on a case."""
_DASAR = "UU 2/2004 Ps. 10; Permenaker 17/2014 Ps. 13 ayat (1) huruf b"

JADWAL = (
    Transisi(
        Tindakan.JADWALKAN,
        dari=BERJADWAL,
        peran=MEDIATOR_DAN_LOKET,
        syarat=syarat.SEMUA_MEDIATOR,
        dasar=_DASAR,
    ),
    Transisi(
        # A summons to another day is no summons to this one: all are summoned anew.
        Tindakan.JADWAL_ULANG,
        dari=BERJADWAL,
        peran=MEDIATOR_DAN_LOKET,
        syarat=(*syarat.SEMUA_MEDIATOR, syarat.ada_jadwal),
        dasar=_DASAR,
    ),
    Transisi(
        Tindakan.BATALKAN_JADWAL,
        dari=BERJADWAL,
        peran=MEDIATOR_DAN_LOKET,
        syarat=(syarat.ada_jadwal,),
        dasar=_DASAR,
    ),
)
