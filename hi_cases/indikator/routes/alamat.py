"""Periods and revisions in addresses: what is none is not found."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from flask import abort, request

from hi_cases.core import clock
from hi_cases.indikator.types import Periode, periode_ringkasan

_REVISI_MAKS = 3


def _ada(susun: Callable[[], Periode]) -> Periode:
    try:
        return susun()
    except ValueError:
        abort(404)


def setahun(tahun: int) -> Periode:
    """Return a year of an address."""
    return _ada(partial(Periode.setahun, tahun))


def sebulan(tahun: int, bulan: int) -> Periode:
    """Return a month of an address."""
    return _ada(partial(Periode, tahun, bulan, bulan))


def berkode(teks: str) -> Periode:
    """Return the period of a code."""
    return _ada(partial(Periode.dari_kode, teks))


def periode_alamat(baku: Periode) -> Periode:
    """Return the period that an address asks for, `baku` where it asks for none; what has no
    figures is not found."""
    if not (teks := request.args.get("periode")):
        return baku
    periode = berkode(teks)
    if periode not in periode_ringkasan(periode.tahun):
        abort(404)
    return periode


def periode_isian(tahun: int) -> Periode:
    """Return the period that a form asks for, of the year of its address; that year where it asks
    for none."""
    periode = berkode(request.form.get("periode") or str(setahun(tahun).tahun))
    if periode.tahun != tahun:
        abort(404)
    return periode


def bagian_alamat() -> Periode:
    """Return the period of ?tahun=2026&periode=S1; this year where the address names none."""
    tahun = request.args.get("tahun") or str(clock.hari_ini().year)
    bagian = request.args.get("periode", "")
    if not (tahun.isascii() and tahun.isdigit()):
        abort(404)
    return _ada(lambda: Periode.dari_bagian(int(tahun), bagian))


def argumen_bagian(periode: Periode) -> dict[str, object]:
    """Return a period as the arguments that `bagian_alamat` reads."""
    return {"tahun": periode.tahun, "periode": periode.bagian or None}


def revisi_alamat(nama: str = "revisi") -> int | None:
    """Return the closing that an address asks for; None: the present."""
    if not (teks := request.args.get(nama)):
        return None
    if not (teks.isascii() and teks.isdigit()) or len(teks) > _REVISI_MAKS:
        abort(404)
    return int(teks)
