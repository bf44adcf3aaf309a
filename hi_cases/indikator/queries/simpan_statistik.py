"""What the night kept for the pages of statistics."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

import sqlalchemy as sa

from hi_cases.audit import queries as audit
from hi_cases.core.db import db
from hi_cases.indikator.models import AngkaStatistik, TandaHitung
from hi_cases.indikator.queries.terhitung import Terhitung, ditulis_sejak
from hi_cases.indikator.rules.ringkas import Isi
from hi_cases.indikator.types import Hitungan, Saringan, Sumbu, Ukuran
from hi_cases.perselisihan.models import Perkara

SEDIKIT = 20_000


JEJAK_SUMBU = frozenset({"perkara", "impor_register", "perusahaan", "impor_perusahaan"})
"""Kinds of things of the trail that may change the yearly table."""


def kode_sumbu(sumbu: Sumbu) -> str:
    """Return the part that holds the yearly table split by an axis."""
    return f"statistik.{sumbu.value}"


_SUMBU = {kode_sumbu(satu): satu for satu in Sumbu}


def baca(periode: Iterable[str]) -> Mapping[tuple[str, str], Isi]:
    """Return what is kept of periods, by part and period; the splits of the yearly table left
    out."""
    stmt = sa.select(AngkaStatistik.bagian, AngkaStatistik.periode, AngkaStatistik.isi).where(
        AngkaStatistik.periode.in_(list(periode)), AngkaStatistik.bagian.not_in(list(_SUMBU))
    )
    return {(bagian, kode): isi for bagian, kode, isi in db.session.execute(stmt)}


def baris(bagian: str, tahun: int) -> dict[str, AngkaStatistik]:
    """Return the kept rows of one part and year, by period."""
    stmt = sa.select(AngkaStatistik).filter_by(bagian=bagian, tahun=tahun)
    return {satu.periode: satu for satu in db.session.scalars(stmt)}


def waktu(bagian: Iterable[str], tahun: Iterable[int]) -> datetime | None:
    """Return up to when all of these are counted; None where one never was."""
    dicari, semua = list(bagian), list(tahun)
    stmt = sa.select(sa.func.count(), sa.func.min(TandaHitung.dihitung_pada)).where(
        TandaHitung.sumber.in_(dicari), TandaHitung.tahun.in_(semua)
    )
    banyak, terlama = db.session.execute(stmt).one()
    return terlama if banyak == len(dicari) * len(semua) else None


def basi(bagian: Iterable[str], jejak: Collection[str], tahun: Iterable[int] | None = None) -> bool:
    """Tell whether something was written about these kinds of things since these years of the parts
    were counted; None: all years."""
    stmt = sa.select(sa.func.min(TandaHitung.jejak)).where(TandaHitung.sumber.in_(list(bagian)))
    if tahun is not None:
        stmt = stmt.where(TandaHitung.tahun.in_(list(tahun)))
    sejak = db.session.scalar(stmt)
    return sejak is not None and not audit.ujung_jenis(sejak).keys().isdisjoint(jejak)


def tertinggal(bagian: Iterable[Terhitung], tahun: Iterable[int]) -> set[str]:
    """Return the parts that are kept of these years and lag behind: something was written that they
    count, or they were counted in another way than now."""
    t, semua = TandaHitung, {satu.kode: satu for satu in bagian}
    stmt = (
        sa.select(t.sumber, sa.func.min(t.jejak), sa.func.min(t.versi))
        .where(t.sumber.in_(list(semua)), t.tahun.in_(list(tahun)))
        .group_by(t.sumber)
    )
    tanda = {kode: (jejak, versi) for kode, jejak, versi in db.session.execute(stmt)}
    ujung = audit.ujung_jenis(min(jejak for jejak, _ in tanda.values())) if tanda else {}
    return {
        kode
        for kode, (jejak, versi) in tanda.items()
        if versi != semua[kode].versi or ditulis_sejak(semua[kode], jejak, ujung)
    }


def sedikit() -> bool:
    """Tell whether there are so few cases that counting them is as quick as reading counts."""
    # In the order of an index that is narrow: what is stepped over is read.
    stmt = sa.select(Perkara.id).order_by(Perkara.masuk, Perkara.id).offset(SEDIKIT).limit(1)
    return db.session.scalar(stmt) is None


def per_nilai(saringan: Saringan, sumbu: Sumbu) -> dict[str, dict[int, Hitungan]] | None:
    """Return the measures by value and year as they are kept; None where something filters, or a
    year was never counted."""
    if any(saringan.nilai(s) for s in Sumbu) or saringan.ukuran is not Ukuran.MASUK:
        return None
    tahun = range(saringan.dari, saringan.sampai + 1)
    stmt = sa.select(AngkaStatistik.tahun, AngkaStatistik.isi).where(
        AngkaStatistik.bagian == kode_sumbu(sumbu), AngkaStatistik.tahun.in_(tahun)
    )
    tersimpan = dict(db.session.execute(stmt).all())
    if len(tersimpan) != len(tahun):
        return None
    hasil: dict[str, dict[int, Hitungan]] = {}
    for satu in tahun:
        for nilai, angka in tersimpan[satu].items():
            isi = {u: angka.get(u.value, 0) for u in Ukuran}
            hasil.setdefault(nilai, {})[satu] = Hitungan(isi)
    return hasil


def nilai_ada() -> dict[Sumbu, list[str]] | None:
    """Return the values that cases of any year have, by axis; None where a year of the register
    was never counted."""
    ujung = [sa.select(f(Perkara.tahun_register)).scalar_subquery() for f in _UJUNG]
    awal, akhir = db.session.execute(sa.select(*ujung)).one()
    if awal is None:
        return None
    stmt = sa.select(AngkaStatistik.bagian, AngkaStatistik.tahun, AngkaStatistik.isi).where(
        AngkaStatistik.bagian.in_(list(_SUMBU)), AngkaStatistik.tahun.between(awal, akhir)
    )
    semua = db.session.execute(stmt).all()
    if len(semua) != len(_SUMBU) * (akhir - awal + 1):
        return None
    hasil: dict[Sumbu, set[str]] = {s: set() for s in Sumbu}
    for bagian, _tahun, isi in semua:
        hasil[_SUMBU[bagian]].update(isi)
    return {s: sorted(isi) for s, isi in hasil.items()}


_UJUNG = (sa.func.min, sa.func.max)
