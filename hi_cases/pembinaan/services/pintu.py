"""The key behind the QR code of an activity: signed, good for its own day alone; and the ticket
that a phone has after it signed somebody in, good for one opinion."""

from __future__ import annotations

from typing import Any

from flask import current_app
from itsdangerous import BadData, URLSafeSerializer

from hi_cases.core.errors import TidakDitemukan
from hi_cases.jadwal.types import StatusAcara
from hi_cases.pembinaan.queries import kegiatan
from hi_cases.pembinaan.rules import PEMBINAAN
from hi_cases.urusan import queries as urusan

_SIDIK = 8


def _penanda() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt="pembinaan.hadir")


def kunci(acara: Any) -> str:
    """Return the key of a meeting: it dies when the meeting moves to another day."""
    return str(_penanda().dumps([acara.rujukan_id, acara.kunci_hadir[:_SIDIK]]))


def _loket() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt="pembinaan.evaluasi")


def tiket(urusan_id: int, kunci_hadir: str) -> str:
    """Return the ticket of one attendance: the same each time, so it serves once."""
    satu = kegiatan.kunci_evaluasi(urusan_id, kunci_hadir)
    return str(_loket().dumps([urusan_id, satu]))


def kunci_tiket(teks: str, urusan_id: int) -> str:
    """Return under what an opinion by this ticket is kept; "" where it is none of this activity."""
    try:
        nomor, satu = _loket().loads(teks)
    except (BadData, TypeError, ValueError):
        return ""
    return str(satu) if nomor == urusan_id else ""


def buka(teks: str) -> tuple[Any, Any]:
    """Return the activity and the meeting that a key opens; TidakDitemukan for any other."""
    try:
        nomor, sidik = _penanda().loads(teks)
    except (BadData, TypeError, ValueError):
        raise TidakDitemukan from None
    satu = urusan.milik(PEMBINAAN.kode, nomor)
    acara = kegiatan.acara(satu)
    if acara is None or acara.status is StatusAcara.DIBATALKAN:
        raise TidakDitemukan
    if acara.kunci_hadir[:_SIDIK] != sidik:
        raise TidakDitemukan
    return satu, acara
