"""Kept figures of the sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

import sqlalchemy as sa

from hi_cases.audit import queries as audit
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.indikator.models import AngkaSumber, TandaHitung
from hi_cases.indikator.queries.cacah import hitung_rentang, rentang
from hi_cases.indikator.queries.rencana import tahun_ada
from hi_cases.indikator.queries.sumber import SUMBER, Sumber
from hi_cases.indikator.queries.terhitung import ditulis_sejak
from hi_cases.indikator.rules.rumus import jumlah
from hi_cases.indikator.types import Hitung, Periode, Sifat, paruh_tahun, triwulan_tahun
from hi_cases.perselisihan.models import Perkara


def baris_tahun(sumber: str, tahun: int) -> dict[str, AngkaSumber]:
    """Return the kept figures of one source and year, by period."""
    stmt = sa.select(AngkaSumber).where(AngkaSumber.tahun == tahun, AngkaSumber.sumber == sumber)
    return {satu.periode: satu for satu in db.session.scalars(stmt)}


def angka_tahun(tahun: int | Iterable[int]) -> Mapping[tuple[str, str], Hitung]:
    """Return the kept figures of years, by source and period.

    A year before the system was in use of which a source has no row is one whose data nobody has
    brought in: there is no figure of it, which is not the same as nought.
    """
    semua = [tahun] if isinstance(tahun, int) else list(tahun)
    stmt = sa.select(AngkaSumber).where(AngkaSumber.tahun.in_(semua))
    isi, pakai = db.session.scalars(stmt).all(), audit.mulai()
    awal = clock.ke_lokal(pakai).year if pakai else 0
    kosong = {
        (satu.sumber, satu.tahun)
        for satu in isi
        if satu.tahun < awal and satu.periode == str(satu.tahun) and not satu.semua
    }
    return {
        (satu.sumber, satu.periode): satu.hitung
        for satu in isi
        if (satu.sumber, satu.tahun) not in kosong
    }


def angka_periode(
    sumber: Sumber, periode: Periode, ada: Mapping[tuple[str, str], Hitung]
) -> Hitung | None:
    """Return the figure of a source and period out of those kept of its year; None: there is none.

    Half-years are not kept. What stands at their end stood at the end of a quarter, what happens on
    a day is the sum of quarters; only things that may stand in both are counted now.
    """
    satu = ada.get((sumber.kode, periode.kode))
    triwulan = [t for t in triwulan_tahun(periode.tahun) if periode.awal <= t.awal <= periode.akhir]
    if satu is not None or periode not in paruh_tahun(periode.tahun):
        return satu
    bagian = [h for t in triwulan if (h := ada.get((sumber.kode, t.kode))) is not None]
    hari = rentang(sumber, periode, clock.hari_ini())
    if not bagian or hari is None:
        return None
    if sumber.sifat is Sifat.STOK:
        return bagian[-1]
    if sumber.berkunci or sumber.tiap_periode:
        return hitung_rentang(sumber, *hari)
    return jumlah(bagian)


def tahun_dihitung() -> list[int]:
    """Return the years that are counted: those of the documents that have begun, those of the
    register, and this one."""
    kini = clock.hari_ini().year
    awal = db.session.scalar(sa.select(sa.func.min(Perkara.tahun_register)))
    ada = [t for t in tahun_ada() if t <= kini]
    mulai = min([kini, *ada, *([awal] if awal is not None else [])])
    return list(range(mulai, kini + 1))


def terakhir_dihitung(tahun: int | None = None) -> datetime | None:
    """Return when indicators were counted last, of one year the source that is longest ago; None:
    they never were."""
    milik = TandaHitung.sumber.in_(list(SUMBER))
    if tahun is None:
        return db.session.scalar(sa.select(sa.func.max(TandaHitung.dihitung_pada)).where(milik))
    stmt = sa.select(sa.func.min(TandaHitung.dihitung_pada)).where(milik)
    return db.session.scalar(stmt.where(TandaHitung.tahun == tahun))


def belum_dihitung(tahun: int) -> set[str]:
    """Return the sources of a year that something was written about since they were counted."""
    stmt = sa.select(TandaHitung.sumber, TandaHitung.jejak).where(TandaHitung.tahun == tahun)
    tanda = {sumber: jejak for sumber, jejak in db.session.execute(stmt) if sumber in SUMBER}
    ujung = audit.ujung_jenis(min(tanda.values())) if tanda else {}
    return {
        kode
        for kode, satu in SUMBER.items()
        if kode not in tanda or ditulis_sejak(satu, tanda[kode], ujung)
    }
