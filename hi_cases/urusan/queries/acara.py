"""Meetings about a matter, as its acts and panels need them."""

from __future__ import annotations

from typing import Any

from hi_cases.core import clock
from hi_cases.jadwal import queries as jadwal
from hi_cases.jadwal.types import StatusAcara


def acara(urusan: Any) -> list[Any]:
    """Return the meetings about a matter, also those that were cancelled, in order of time."""
    return jadwal.acara_rujukan_banyak("urusan", [urusan.id])[urusan.id]


def acara_terbuka(urusan: Any) -> list[Any]:
    """Return the meetings that are planned and not held."""
    return [satu for satu in acara(urusan) if satu.status is StatusAcara.DIJADWALKAN]


def pilihan_acara(urusan: Any) -> list[tuple[str, str]]:
    """Return the planned meetings to choose from."""
    return [
        (str(satu.id), f"{clock.ke_lokal(satu.mulai):%d/%m/%Y pukul %H.%M}, {satu.di}")
        for satu in acara_terbuka(urusan)
    ]


def pilihan_ruang() -> list[tuple[str, str]]:
    """Return the rooms to choose from, and none of them."""
    ruang = [(str(satu.id), satu.nama) for satu in jadwal.ruang_semua()]
    return [("", "Di luar ruang kantor"), *ruang]
