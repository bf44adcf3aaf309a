"""Periods and revisions in addresses: what is none is not found."""

from __future__ import annotations

from flask import abort, request

from hi_cases.indikator.types import Periode, periode_tahun

_REVISI_MAKS = 3


def setahun(tahun: int) -> Periode:
    """Return a year of an address."""
    try:
        return Periode.setahun(tahun)
    except ValueError:
        abort(404)


def sebulan(tahun: int, bulan: int) -> Periode:
    """Return a month of an address."""
    try:
        return Periode(tahun, bulan, bulan)
    except ValueError:
        abort(404)


def periode_alamat(baku: Periode) -> Periode:
    """Return the period that an address asks for, `baku` where it asks for none; what no figure is
    kept of is not found."""
    if not (teks := request.args.get("periode")):
        return baku
    try:
        periode = Periode.dari_kode(teks)
    except ValueError:
        abort(404)
    if periode not in periode_tahun(periode.tahun):
        abort(404)
    return periode


def revisi_alamat() -> int | None:
    """Return the closing that an address asks for; None: the present."""
    if not (teks := request.args.get("revisi")):
        return None
    if not (teks.isascii() and teks.isdigit()) or len(teks) > _REVISI_MAKS:
        abort(404)
    return int(teks)
