"""The meetings of a day as they wait for somebody: on the page of today, and in the digest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from flask import url_for

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.hari_ini import BagianHari, ButirHari, Susunan
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import BagianRangkuman, Label
from hi_cases.jadwal.models import Acara
from hi_cases.jadwal.queries.acara import rentang
from hi_cases.jadwal.types import StatusAcara

_SEMUA = (Peran.PETUGAS, Peran.SUBKOOR, Peran.KABID)


def pertemuan_hari(pelaku: Pelaku, hari: date) -> list[Acara]:
    """Return the meetings of a day in order of time: a mediator's own; the counter's are all.

    Those that are over, by a record or a cancelling, are left out; who has no part in them gets
    none.
    """
    if not authz.tabel().boleh(pelaku, "jadwal.lihat"):
        return []
    if not pelaku.berperan(Peran.MEDIATOR, *_SEMUA):
        return []
    milik = None if pelaku.berperan(*_SEMUA) else pelaku.id
    return [
        satu
        for satu in rentang(pelaku, hari, hari, petugas_id=milik)
        if satu.status is StatusAcara.DIJADWALKAN
    ]


def rangkuman(pelaku: Pelaku, hari: date) -> list[BagianRangkuman]:
    """Answer `PortRangkuman`: how many meetings the day has, and from when."""
    acara = pertemuan_hari(pelaku, hari)
    if not acara:
        return []
    mulai = clock.ke_lokal(acara[0].mulai)
    alamat = url_for("jadwal.jadwal", tampilan="hari", tanggal=hari.isoformat())
    kata = f"Pertemuan hari ini: {len(acara)}, yang pertama pukul {mulai:%H.%M}"
    return [BagianRangkuman("Sidang dan pertemuan", (Label(kata, alamat),))]


def _catatan(semua: Sequence[Acara]) -> dict[int, str]:
    """Return what the domain of its thing says before each meeting, by the meeting's id."""
    hasil: dict[int, str] = {}
    for jenis, port in papan().catatan_acara.items():
        milik = [s for s in semua if s.rujukan_jenis == jenis and s.rujukan_id is not None]
        kata = port([s.rujukan_id for s in milik if s.rujukan_id is not None]) if milik else {}
        hasil |= {s.id: kata[s.rujukan_id] for s in milik if s.rujukan_id in kata}
    return hasil


def bagian_hari_ini(pelaku: Pelaku, hari: date) -> list[BagianHari]:
    """Answer `PortHariIni.bagian`: the meetings of the day, which stand first on the page."""
    semua = pertemuan_hari(pelaku, hari)
    catatan = _catatan(semua)
    butir = (
        ButirHari(
            satu.judul,
            url_for("jadwal.acara", acara_id=satu.id),
            awal=f"{clock.ke_lokal(satu.mulai):%H.%M}",
            ekor=f", {satu.di}" if satu.di else "",
            catatan=catatan.get(satu.id, ""),
        )
        for satu in semua
    )
    return [BagianHari(Susunan.DAFTAR, tuple(butir), judul="Sidang hari ini", urutan=10)]
