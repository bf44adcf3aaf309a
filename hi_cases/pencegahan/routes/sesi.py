"""Which complaint this browser opened, by code and PIN or by its account, and until when."""

from __future__ import annotations

from datetime import timedelta

from flask import session

from hi_cases.core import clock
from hi_cases.core.errors import TidakDitemukan
from hi_cases.pencegahan.queries.lacak import HalamanPengaduan, halaman, pengaduan_terbuka
from hi_cases.pencegahan.types import SESI_LACAK
from hi_cases.urusan.queries.lacak import kartu_milik
from hi_cases.urusan.types import Urusan

LAMA = timedelta(minutes=30)
KOP = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


def ingat(urusan: Urusan) -> None:
    """Open a complaint in this browser, as its card does on the page *Lacak*."""
    sampai = int((clock.sekarang() + LAMA).timestamp())
    kartu = kartu_milik(urusan.id)
    session[SESI_LACAK] = ["urusan", kartu.id, kartu.generasi, sampai]


def ingat_baru(urusan: Urusan) -> None:
    """Open a complaint that was just filed here. The same form sent anew later opens nothing: it
    may be found in a browser that many use."""
    if clock.sekarang() - urusan.dibuat_pada <= LAMA:
        ingat(urusan)


def terbuka() -> Urusan | None:
    """Return the complaint that is open here, for as long as that holds."""
    return pengaduan_terbuka(session.get(SESI_LACAK, ()))


def wajib_terbuka() -> tuple[int, HalamanPengaduan]:
    """Return what is open here, or TidakDitemukan."""
    satu = terbuka()
    if satu is None:
        raise TidakDitemukan("Pengaduan itu sudah tertutup di perangkat ini. Lacak sekali lagi.")
    return satu.id, halaman(satu)
