"""How a deadline ended, in words: met, met late, lapsed, or without object."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Protocol

from hi_cases.core.tanggal import tulis_tanggal

LEWAT = "lewat "
"""Reasons that begin so end a period because its time ran out: that is no cancellation."""


class AkhirTenggat(StrEnum):
    """Where a deadline of a case stands, as its page says it."""

    BERJALAN = "berjalan"
    TERPENUHI = "terpenuhi"
    TERLAMBAT = "terlambat"
    TERLEWAT = "terlewat"
    DIBATALKAN = "dibatalkan"


class BarisBerakhir(Protocol):
    """What is read of a deadline that may have ended."""

    @property
    def status(self) -> StrEnum: ...
    @property
    def jatuh(self) -> date | None: ...
    @property
    def dipenuhi_pada(self) -> date | None: ...
    @property
    def alasan_tutup(self) -> str: ...


def akhir_tenggat(tenggat: BarisBerakhir) -> AkhirTenggat:
    """Tell late from met, and lapsed from cancelled."""
    if tenggat.status == "berjalan":
        return AkhirTenggat.BERJALAN
    if tenggat.status == "dibatalkan":
        lapsed = tenggat.alasan_tutup.startswith(LEWAT)
        return AkhirTenggat.TERLEWAT if lapsed else AkhirTenggat.DIBATALKAN
    pada, jatuh = tenggat.dipenuhi_pada, tenggat.jatuh
    if pada is not None and jatuh is not None and pada > jatuh:
        return AkhirTenggat.TERLAMBAT
    return AkhirTenggat.TERPENUHI


def keterangan_akhir(tenggat: BarisBerakhir) -> str:
    """Return the end of a deadline for its line on the page; empty while it runs."""
    akhir = akhir_tenggat(tenggat)
    pada = tulis_tanggal(tenggat.dipenuhi_pada, hari=False) if tenggat.dipenuhi_pada else ""
    match akhir:
        case AkhirTenggat.TERPENUHI:
            return f"terpenuhi {pada}"
        case AkhirTenggat.TERLAMBAT:
            return f"terpenuhi terlambat, {pada}"
        case AkhirTenggat.TERLEWAT:
            sebab = tenggat.alasan_tutup.removeprefix(LEWAT)
            # "lewat tanpa jawaban: dianggap menolak": what the law makes of it is what counts.
            return f"terlewat: {sebab.rpartition(': ')[2]}"
        case AkhirTenggat.DIBATALKAN:
            return f"dibatalkan: {tenggat.alasan_tutup}" if tenggat.alasan_tutup else "dibatalkan"
        case _:
            return ""
