"""What the morning digest says of the calendar: how many meetings the day has, and from when."""

from __future__ import annotations

from datetime import date

from flask import url_for

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.rujukan import BagianRangkuman, Label
from hi_cases.jadwal.queries.acara import rentang
from hi_cases.jadwal.types import StatusAcara

_SEMUA = (Peran.PETUGAS, Peran.SUBKOOR, Peran.KABID)


def rangkuman(pelaku: Pelaku, hari: date) -> list[BagianRangkuman]:
    """Answer `PortRangkuman`: the day's meetings, a mediator's own; the counter's are all."""
    if not authz.tabel().boleh(pelaku, "jadwal.lihat"):
        return []
    milik = None if pelaku.berperan(*_SEMUA) else pelaku.id
    if milik is None and not pelaku.berperan(*_SEMUA):
        return []
    acara = [
        satu
        for satu in rentang(pelaku, hari, hari, petugas_id=milik)
        if satu.status is StatusAcara.DIJADWALKAN
    ]
    if not acara:
        return []
    mulai = clock.ke_lokal(acara[0].mulai)
    alamat = url_for("jadwal.jadwal", tampilan="hari", tanggal=hari.isoformat())
    kata = f"Pertemuan hari ini: {len(acara)}, yang pertama pukul {mulai:%H.%M}"
    return [BagianRangkuman("Sidang dan pertemuan", (Label(kata, alamat),))]
