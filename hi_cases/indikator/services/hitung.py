"""Counting: what changed since the last count, or everything; both leave the same figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cache
from typing import TypeVar

import sqlalchemy as sa

from hi_cases.audit import queries as audit
from hi_cases.core import clock
from hi_cases.core.db import db, tahan
from hi_cases.indikator.models import AngkaSumber, TandaHitung
from hi_cases.indikator.queries import angka
from hi_cases.indikator.queries.cacah import hitung_tahun
from hi_cases.indikator.queries.sumber import SUMBER, Sumber
from hi_cases.indikator.queries.sumber.isian import KODE as ISIAN
from hi_cases.indikator.queries.terhitung import Terhitung, ditulis_sejak
from hi_cases.indikator.types import Hitung

_MINGGU = 6
Maju = Callable[[int, int], bool]
"""(done, of how many): notes progress; False: stop."""
Lepas = Callable[[], AbstractContextManager[None]]
"""Inside it nothing is held against others who write; begins by letting go of what is not
committed, so it goes with a `Maju` that commits."""


@dataclass
class Hasil:
    """What a count did: how many years of sources it counted, how many figures changed, and of how
    many years figures were other although nothing was written."""

    dihitung: int = 0
    dilewati: int = 0
    berubah: int = 0
    beda: int = 0


T = TypeVar("T", bound=Terhitung)
V = TypeVar("V")


def perlu(satu: Terhitung, tahun: int, tanda: TandaHitung | None, ujung: Mapping[str, int]) -> bool:
    """Tell whether a year of something is to be counted: never was, or in another way, something
    that it reads was written, or time passed over it. `ujung`: last entry of the trail by kind of
    thing."""
    if tanda is None or tanda.versi != satu.versi:
        return True
    if ditulis_sejak(satu, tanda.jejak, ujung):
        return True
    hari_ini, hari_lalu = clock.hari_ini(), clock.ke_lokal(tanda.dihitung_pada).date()
    if hari_ini == hari_lalu:
        return False
    # A month that has begun has a figure too, be it nought.
    bulan_baru = hari_lalu.year <= tahun and hari_lalu.replace(day=1) < hari_ini.replace(day=1)
    return bulan_baru or (satu.oleh_waktu and tahun >= hari_ini.year - 1)


def hitung_daftar(
    semua: Iterable[T],
    cacah: Callable[[T, int], V],
    simpan: Callable[[T, int, V], int],
    tahun: Iterable[int],
    *,
    penuh: bool = False,
    sejak: datetime | None = None,
    maju: Maju | None = None,
    lepas: Lepas = nullcontext,
    tercatat: Callable[[T, int, int, int], bool] = lambda *_: True,
) -> Hasil | None:
    """Count these years of everything that is listed; without `penuh` only where something changed.
    None where somebody stopped it. `cacah` counts one year of one, inside `lepas`; `simpan` keeps
    it and says how many figures are other than before. `sejak`: what was counted after that need
    not be counted again for `penuh`, so that a full count goes on where it was broken off.

    A count that finds other figures than those kept, although the trail has no entry behind them,
    marks it for the nightly checks. `tercatat` tells whether entries of the trail, from which to
    which, may be behind those of a year: that something was written does not explain all.
    """
    isi = list(semua)
    hasil = Hasil()
    daftar = [(satu, t) for t in sorted(set(tahun)) for satu in isi]
    for nomor, (satu, satu_tahun) in enumerate(daftar):
        if maju is not None and not maju(nomor, len(daftar)):
            return None
        with lepas():
            jejak, lama, mulai = audit.ujung(), _tanda(satu, satu_tahun), clock.sekarang()
            dilihat = lama.jejak if lama is not None else None
            ujung = {} if dilihat is None else audit.ujung_jenis(dilihat)
            wajib = perlu(satu, satu_tahun, lama, ujung)
            lain = wajib and perlu(satu, satu_tahun, lama, {})
            ulang = penuh and not _sudah(lama, sejak)
            baru = cacah(satu, satu_tahun) if wajib or ulang else None
        tahan(f"hitung:{satu.kode}:{satu_tahun}")
        lama = _tanda(satu, satu_tahun)
        if (lama.jejak if lama is not None else None) != dilihat:
            # Somebody counted it meanwhile, and saw as much as this or more.
            hasil.dilewati += 1
            continue
        if baru is None:
            if lama is not None:
                # Nothing that it reads was written up to here, so the next count looks behind it.
                lama.jejak, lama.dihitung_pada = jejak, clock.sekarang()
            hasil.dilewati += 1
            continue
        berubah = simpan(satu, satu_tahun, baru)
        beda = bool(berubah) and not lain
        if beda and wajib:
            beda = not tercatat(satu, satu_tahun, dilihat or 0, jejak)
        _tandai(satu, satu_tahun, lama, (jejak, mulai), beda=beda, cocok=ulang and not beda)
        hasil.dihitung += 1
        hasil.berubah += berubah
        hasil.beda += beda
    if maju is not None:
        maju(len(daftar), len(daftar))
    db.session.flush()
    return hasil


def _sudah(tanda: TandaHitung | None, sejak: datetime | None) -> bool:
    """Tell whether it was counted after that moment, and not only found unchanged."""
    if tanda is None or sejak is None or tanda.terhitung_pada is None:
        return False
    return tanda.terhitung_pada > sejak


def _tanda(satu: Terhitung, tahun: int) -> TandaHitung | None:
    """Return the mark as it stands in the database now: another process may have counted."""
    stmt = sa.select(TandaHitung).filter_by(sumber=satu.kode, tahun=tahun)
    return db.session.scalar(stmt.execution_options(populate_existing=True))


def hitung(
    tahun: Iterable[int],
    *,
    penuh: bool = False,
    sejak: datetime | None = None,
    maju: Maju | None = None,
    lepas: Lepas = nullcontext,
) -> Hasil | None:
    """Count these years of every source of the indicators, as `hitung_daftar` does."""

    @cache
    def awal(disebut: Callable[[int], int | None], dari: int, _sampai: int) -> int | None:
        return disebut(dari)

    def tercatat(sumber: Sumber, satu_tahun: int, dari: int, sampai: int) -> bool:
        if sumber.tahun_disebut is None:
            return True
        pertama = awal(sumber.tahun_disebut, dari, sampai)
        return pertama is not None and satu_tahun >= pertama

    return hitung_daftar(
        SUMBER.values(),
        _cacah,
        _simpan,
        tahun,
        penuh=penuh,
        sejak=sejak,
        maju=maju,
        lepas=lepas,
        tercatat=tercatat,
    )


def hitung_isian(tahun: int) -> None:
    """Count what was entered by hand of a year at once: few rows, so no page lags behind them."""
    hitung_daftar([SUMBER[ISIAN]], _cacah, _simpan, [tahun])


def _cacah(sumber: Sumber, tahun: int) -> Mapping[str, Hitung]:
    return hitung_tahun(sumber, tahun, clock.hari_ini())


def _simpan(sumber: Sumber, tahun: int, baru: Mapping[str, Hitung]) -> int:
    """Keep the figures of a year; return how many are other than before."""
    lama = angka.baris_tahun(sumber.kode, tahun)
    kini, berubah = clock.sekarang(), 0
    for periode, isi in baru.items():
        satu = lama.get(periode)
        if satu is not None and satu.hitung == isi:
            continue
        berubah += satu is not None or isi != Hitung()
        if satu is None:
            satu = AngkaSumber(sumber=sumber.kode, tahun=tahun, periode=periode)
            db.session.add(satu)
        for nama, nilai in vars(isi).items():
            setattr(satu, nama, nilai)
        satu.dihitung_pada = kini
    return berubah


def _tandai(
    satu: Terhitung,
    tahun: int,
    lama: TandaHitung | None,
    saat: tuple[int, datetime],
    *,
    beda: bool,
    cocok: bool,
) -> None:
    """Note how far a year is counted. A mark of a difference stays until a full count agrees."""
    tanda = lama or TandaHitung(sumber=satu.kode, tahun=tahun)
    (tanda.jejak, tanda.terhitung_pada), tanda.versi = saat, satu.versi
    tanda.dihitung_pada = clock.sekarang()
    if beda or cocok:
        tanda.beda_pada = tanda.dihitung_pada if beda else None
    db.session.add(tanda)


def minggu_ini() -> datetime:
    """Return when the last Sunday began: since then every night counts in full what was not yet.

    So a Sunday's full count that was broken off is brought to its end by the nights behind it.
    """
    hari = clock.hari_ini()
    return datetime.combine(hari - timedelta((hari.weekday() - _MINGGU) % 7), time.min, clock.WIB)


def malam(maju: Maju | None = None, lepas: Lepas = nullcontext) -> int:
    """Count what changed, and once a week everything; return how many figures are other than
    before."""
    hasil = hitung(angka.tahun_dihitung(), penuh=True, sejak=minggu_ini(), maju=maju, lepas=lepas)
    return hasil.berubah if hasil else 0


def berubah(maju: Maju, lepas: Lepas) -> int:
    """Count what changed, a year of a source at a time; return how many figures are other."""
    hasil = hitung(angka.tahun_dihitung(), maju=maju, lepas=lepas)
    return hasil.berubah if hasil else 0
