"""Counting what the pages of statistics read: what changed since the last count, or everything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from datetime import datetime
from typing import Any

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.indikator.models import AngkaStatistik
from hi_cases.indikator.queries import simpan_statistik
from hi_cases.indikator.queries.ringkasan.bagian import BAGIAN, Bagian
from hi_cases.indikator.queries.ringkasan.halaman import tahun_statistik
from hi_cases.indikator.services.hitung import (
    Hasil,
    Lepas,
    Maju,
    hitung_daftar,
    minggu_ini,
)


def hitung(
    tahun: Iterable[int],
    *,
    penuh: bool = False,
    sejak: datetime | None = None,
    maju: Maju | None = None,
    lepas: Lepas = nullcontext,
) -> Hasil | None:
    """Count these years of every part of the statistics, as `hitung_daftar` does."""
    return hitung_daftar(
        BAGIAN.values(), _cacah, _simpan, tahun, penuh=penuh, sejak=sejak, maju=maju, lepas=lepas
    )


def _cacah(bagian: Bagian, tahun: int) -> Mapping[str, Any]:
    return bagian.hitung(tahun, clock.hari_ini())


def _simpan(bagian: Bagian, tahun: int, baru: Mapping[str, Any]) -> int:
    """Keep the counts of a year; return of how many periods they are other than before."""
    lama = simpan_statistik.baris(bagian.kode, tahun)
    kini, berubah = clock.sekarang(), 0
    for periode, isi in baru.items():
        satu = lama.get(periode)
        if satu is not None and satu.isi == isi:
            continue
        berubah += satu is not None or bool(isi)
        if satu is None:
            satu = AngkaStatistik(bagian=bagian.kode, tahun=tahun, periode=periode)
            db.session.add(satu)
        satu.isi, satu.dihitung_pada = isi, kini
    return berubah


def malam(maju: Maju | None = None, lepas: Lepas = nullcontext) -> int:
    """Count what changed, and once a week everything; return of how many periods counts are
    other."""
    hasil = hitung(tahun_statistik(), penuh=True, sejak=minggu_ini(), maju=maju, lepas=lepas)
    return hasil.berubah if hasil else 0


def berubah(maju: Maju, lepas: Lepas) -> int:
    """Count what changed, a year of a part at a time; return as `malam` does."""
    hasil = hitung(tahun_statistik(), maju=maju, lepas=lepas)
    return hasil.berubah if hasil else 0
