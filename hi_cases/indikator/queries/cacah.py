"""Counting a source: in the database where it is a SELECT, else over its rows.

The rows listed and the rows counted come from the same question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import chain, islice
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.indikator.queries.sumber import Sumber, SumberDaftar, SumberTabel
from hi_cases.indikator.queries.sumber.dasar import PilihAkhir, ikatan
from hi_cases.indikator.rules.rumus import PEMBAGI, hitung, jumlah
from hi_cases.indikator.types import (
    BarisHitung,
    Hitung,
    Periode,
    Sifat,
    periode_tahun,
)

_PER_BATCH = 1000


def rentang(sumber: Sumber, periode: Periode, hari_ini: date) -> tuple[date, date] | None:
    """Return the days of a period that a source is asked for; None where it has not begun.

    What stands at the end of a running period is what stands today.
    """
    if periode.dari > hari_ini:
        return None
    if sumber.tiap_periode:
        return periode.dari, min(periode.sampai, hari_ini)
    return periode.dari, periode.sampai


Kunci = tuple[date, int, str]
"""Where a row stands in the order of its source: its day, its thing, its key."""


def baris(
    sumber: Sumber,
    dari: date,
    sampai: date,
    setelah: Kunci | None = None,
    batas: int | None = None,
) -> Iterator[BarisHitung]:
    """Return the rows of a source, in a steady order, a batch at a time; without their names.

    `setelah`: only the rows behind this one. `batas`: no more than so many are wanted, so that the
    database need not put all of them in order, nor keep a cursor open over the rest.
    """
    if isinstance(sumber, SumberDaftar):
        semua = sorted(sumber.daftar(dari, sampai), key=kunci_baris)
        return islice((b for b in semua if setelah is None or kunci_baris(b) > setelah), batas)
    return _dari_tabel(_tabel(sumber), dari, sampai, setelah, batas)


def _tabel(sumber: Sumber) -> SumberTabel:
    if not isinstance(sumber, SumberTabel):
        raise TypeError("a source is a table or a list")
    return sumber


def _dari_tabel(
    sumber: SumberTabel, dari: date, sampai: date, setelah: Kunci | None, batas: int | None
) -> Iterator[BarisHitung]:
    c = sumber.pilih().subquery().c
    urut = (c.hari, c.objek_id, sa.cast(c.kunci, sa.String))
    stmt = sa.select(c.jenis, c.objek_id, c.hari, urut[2], c.kena).order_by(*urut)
    if setelah is not None:
        stmt = stmt.where(sa.tuple_(*urut) > sa.tuple_(*map(sa.literal, setelah)))
    if batas is None:
        semua = stmt.execution_options(yield_per=_PER_BATCH)
    else:
        semua = stmt.limit(batas)
    for satu in db.session.execute(semua, ikatan(dari, sampai)):
        yield BarisHitung(satu[0], satu[1], satu[2], satu[3], "", bool(satu[4]))


def kunci_baris(satu: BarisHitung) -> Kunci:
    """Return where a row stands in the order of its source."""
    return satu.hari, satu.objek_id, satu.kunci


def _angka(isi: sa.Subquery, *, berkunci: bool) -> list[sa.ColumnElement[int]]:
    kena = sa.func.coalesce(sa.func.sum(sa.case((isi.c.kena, 1), else_=0)), 0)
    semua = sa.func.count()
    sisa = isi.c.objek_id % PEMBAGI
    rupa = sa.func.coalesce(sa.func.sum(sisa * sisa * sa.case((isi.c.kena, 2), else_=1)), 0)
    if not berkunci:
        return [kena, semua, rupa]
    unik = sa.func.count(sa.distinct(sa.case((isi.c.kena, isi.c.kunci))))
    return [kena, semua, rupa, unik, sa.func.count(sa.distinct(isi.c.kunci))]


def _hitung(angka: Sequence[int]) -> Hitung:
    kena, semua, rupa, *unik = map(int, angka)
    return Hitung(kena, semua, *(unik or (kena, semua)), rupa)


def hitung_rentang(sumber: Sumber, dari: date, sampai: date) -> Hitung:
    """Count a source over a stretch of days."""
    if isinstance(sumber, SumberDaftar):
        return hitung(baris(sumber, dari, sampai))
    stmt = _jumlah_semua(_tabel(sumber))
    return _hitung(db.session.execute(stmt, ikatan(dari, sampai)).one())


# Putting a statement together takes longer than a small table takes to answer, and each is asked
# for every period of every year.
@cache
def _jumlah_semua(sumber: SumberTabel) -> sa.Select[Any]:
    isi = sumber.pilih().subquery()
    return sa.select(*_angka(isi, berkunci=sumber.berkunci)).select_from(isi)


@cache
def _per_bulan(sumber: SumberTabel) -> sa.Select[Any]:
    isi = sumber.pilih().subquery()
    bulan = sa.extract("month", isi.c.hari)
    return sa.select(bulan, *_angka(isi, berkunci=False)).group_by(bulan)


@cache
def _per_periode(sumber: SumberTabel, semua: tuple[Periode, ...]) -> sa.Select[Any]:
    """The periods of a year, of a source with keys: its rows are read once, put together by month
    and key, and each period takes its months of that."""
    isi = sumber.pilih().subquery()
    bulan = sa.extract("month", isi.c.hari)
    kena, n, rupa = _angka(isi, berkunci=False)
    k = (
        sa.select(bulan.label("bulan"), isi.c.kunci, kena.label("kena"), n.label("n"))
        .add_columns(rupa.label("rupa"))
        .group_by(bulan, isi.c.kunci)
        .cte("per_kunci")
    )
    kolom = (sa.column("kode", sa.String), sa.column("awal", sa.Integer))
    masa = sa.values(*kolom, sa.column("akhir", sa.Integer), literal_binds=True)
    p = masa.data([(satu.kode, satu.awal, satu.akhir) for satu in semua]).cte("masa")
    dihitung = sa.func.count(sa.distinct(sa.case((k.c.kena > 0, k.c.kunci))))
    unik = sa.func.count(sa.distinct(k.c.kunci))
    total = [sa.func.sum(satu) for satu in (k.c.kena, k.c.n, k.c.rupa)]
    return (
        sa.select(p.c.kode, *total, dihitung, unik)
        .join(k, k.c.bulan.between(p.c.awal, p.c.akhir))
        .group_by(p.c.kode)
    )


def hitung_tahun(sumber: Sumber, tahun: int, hari_ini: date) -> dict[str, Hitung]:
    """Count the months, the quarters and the whole of a year, by the code of the period; what has
    not begun is left out."""
    semua = periode_tahun(tahun)
    mulai = {p: r for p in semua if (r := rentang(sumber, p, hari_ini)) is not None}
    if not mulai:
        return {}
    if sumber.sifat is Sifat.STOK:
        return _stok(sumber, mulai)
    if sumber.tiap_periode:
        return {p.kode: hitung_rentang(sumber, *r) for p, r in mulai.items()}
    if isinstance(sumber, SumberDaftar):
        return _dari_baris(baris(sumber, *mulai[Periode.setahun(tahun)]), mulai)
    return _berkelompok(_tabel(sumber), tahun, mulai)


def _stok(sumber: Sumber, mulai: dict[Periode, tuple[date, date]]) -> dict[str, Hitung]:
    """What stands at the end of a quarter stands at the end of its last month."""
    akhir = {sampai: dari for dari, sampai in mulai.values()}
    if isinstance(sumber, SumberTabel) and sumber.pilih_akhir:
        stmt = _per_akhir(sumber.pilih_akhir, tuple(akhir), berkunci=sumber.berkunci)
        pada = {sampai: _hitung(sisa) for sampai, *sisa in db.session.execute(stmt)}
    else:
        pada = {sampai: hitung_rentang(sumber, dari, sampai) for sampai, dari in akhir.items()}
    return {p.kode: pada.get(sampai, Hitung()) for p, (_, sampai) in mulai.items()}


@cache
def _per_akhir(pilih: PilihAkhir, semua: tuple[date, ...], *, berkunci: bool) -> sa.Select[Any]:
    hari = sa.values(sa.column("sampai", sa.Date)).data([(satu,) for satu in semua]).cte("akhir")
    isi = pilih(hari).subquery()
    return sa.select(isi.c.sampai, *_angka(isi, berkunci=berkunci)).group_by(isi.c.sampai)


def _dari_baris(semua: Iterable[BarisHitung], mulai: Iterable[Periode]) -> dict[str, Hitung]:
    bulan: dict[int, list[BarisHitung]] = defaultdict(list)
    for satu in semua:
        bulan[satu.hari.month].append(satu)
    return {p.kode: hitung(chain.from_iterable(bulan[b] for b in p.bulan)) for p in mulai}


def _berkelompok(sumber: SumberTabel, tahun: int, mulai: Iterable[Periode]) -> dict[str, Hitung]:
    """Ask once for the months; of what has no keys the rest is their sum."""
    setahun, mulai = Periode.setahun(tahun), tuple(mulai)
    batas = ikatan(setahun.dari, setahun.sampai)
    if sumber.berkunci:
        ada = db.session.execute(_per_periode(sumber, mulai), batas)
        hasil = {kode: _hitung(sisa) for kode, *sisa in ada}
        return {p.kode: hasil.get(p.kode, Hitung()) for p in mulai}
    semua = db.session.execute(_per_bulan(sumber), batas)
    per_bulan = {int(nomor): _hitung(sisa) for nomor, *sisa in semua}
    hasil = {}
    for periode in mulai:
        if periode.awal == periode.akhir:
            hasil[periode.kode] = per_bulan.get(periode.awal, Hitung())
        else:
            hasil[periode.kode] = jumlah(per_bulan.get(b, Hitung()) for b in periode.bulan)
    return hasil
