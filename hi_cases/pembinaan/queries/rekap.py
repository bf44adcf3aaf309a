"""A year of guidance: the plan beside what was done, and the activities behind each figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label
from hi_cases.pembinaan.models import HadirPembinaan, KegiatanPembinaan, RencanaPembinaan
from hi_cases.pembinaan.rules import RENCANA
from hi_cases.pembinaan.types import Topik
from hi_cases.perusahaan.queries.kini import Utama
from hi_cases.urusan.queries import label_rujukan

_K, _H = KegiatanPembinaan, HadirPembinaan
_HADIR = sa.and_(_H.urusan_id == _K.urusan_id, _H.dicoret_pada.is_(None))
_PANJANG_NAMA = 80
"""Names alike so far are one company."""
_BIAYA = sa.func.coalesce(sa.func.sum(KegiatanPembinaan.realisasi), 0)


@dataclass(frozen=True)
class BarisTopik:
    """One topic of a year: planned, held, companies and people reached."""

    topik: Topik
    rencana: int
    anggaran: int
    terlaksana: int
    perusahaan: int
    orang: int
    realisasi: int
    """What was spent, in whole rupiah, as far as it was said."""


@dataclass(frozen=True)
class Nyata:
    """What became of one line of the plan."""

    kegiatan: int
    realisasi: int


@dataclass(frozen=True)
class Kegiatan:
    """One activity in a list."""

    baris: Any
    label: Label
    perusahaan: int
    orang: int


def rencana(tahun: int) -> Sequence[RencanaPembinaan]:
    """Return the lines of a year's plan that stand, by quarter."""
    stmt = sa.select(RencanaPembinaan).filter_by(tahun=tahun, ditarik_pada=None)
    return db.session.scalars(stmt.order_by(RencanaPembinaan.triwulan, RencanaPembinaan.id)).all()


def rencana_satu(id: int) -> RencanaPembinaan:
    """Return one line of a plan that stands, or TidakDitemukan."""
    satu = db.session.get(RencanaPembinaan, id)
    if satu is None or satu.ditarik_pada is not None:
        raise TidakDitemukan("Baris rencana itu tidak ada lagi.")
    return satu


def label_rencana(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name lines of the plan for the trail."""
    boleh = authz.tabel().boleh(pelaku, RENCANA)
    stmt = sa.select(RencanaPembinaan).where(RencanaPembinaan.id.in_(set(ids)))
    return {
        satu.id: Label(
            f"Rencana pembinaan {satu.tahun}: {satu.judul}",
            url_for("pembinaan.rekap", tahun=satu.tahun) if boleh else "",
        )
        for satu in db.session.scalars(stmt)
    }


def terlaksana(tahun: int) -> dict[int, Nyata]:
    """Return how many activities of each line of a year's plan were held, and what they cost."""
    stmt = (
        sa.select(_K.rencana_id, sa.func.count(), _BIAYA)
        .join(RencanaPembinaan, RencanaPembinaan.id == _K.rencana_id)
        .where(RencanaPembinaan.tahun == tahun, _K.terlaksana.is_(True))
        .group_by(_K.rencana_id)
    )
    semua = db.session.execute(stmt)
    return {nomor: Nyata(n, int(biaya)) for nomor, n, biaya in semua if nomor is not None}


def _setahun(tahun: int) -> sa.ColumnElement[bool]:
    return _K.hari.between(date(tahun, 1, 1), date(tahun, 12, 31))


def kunci_perusahaan(utama: Utama) -> sa.ColumnElement[str | None]:
    """Return by what the company of a participant is counted: what it is today after merges; one
    that is not in the register by the name that was written, none where none was. The question
    joins `utama`, which stands for `HadirPembinaan.perusahaan_id`."""
    nama = sa.func.lower(sa.func.trim(_H.nama_perusahaan))
    tertulis = sa.func.nullif(sa.func.substr(nama, 1, _PANJANG_NAMA), "")
    return sa.func.coalesce(sa.cast(utama.kunci, sa.String), tertulis)


def rekap(tahun: int) -> list[BarisTopik]:
    """Return the year by topic; companies are counted once in a topic, people each time."""
    utama = Utama(_H.perusahaan_id)
    dasar = sa.select(
        _K.topik,
        sa.func.count(sa.distinct(_K.id)),
        sa.func.count(sa.distinct(kunci_perusahaan(utama))),
        sa.func.count(_H.id),
    ).outerjoin(_H, _HADIR)
    stmt = utama.gabung(dasar).where(_setahun(tahun), _K.terlaksana.is_(True)).group_by(_K.topik)
    nyata = {topik: isi for topik, *isi in db.session.execute(stmt)}
    # Apart: beside its participants an activity would be counted once for each.
    biaya = sa.select(_K.topik, _BIAYA).where(_setahun(tahun), _K.terlaksana.is_(True))
    terpakai = {topik: int(n) for topik, n in db.session.execute(biaya.group_by(_K.topik))}
    semua = rencana(tahun)
    return [
        BarisTopik(
            topik,
            sum(s.jumlah for s in semua if s.topik == topik),
            sum(s.anggaran or 0 for s in semua if s.topik == topik),
            *nyata.get(topik.value, (0, 0, 0)),
            terpakai.get(topik.value, 0),
        )
        for topik in Topik
    ]


def kegiatan(pelaku: Pelaku, tahun: int, topik: str = "") -> list[Kegiatan]:
    """Return the activities of a year that were held: the rows behind its figures."""
    utama = Utama(_H.perusahaan_id)
    banyak = sa.func.count(sa.distinct(kunci_perusahaan(utama)))
    stmt = (
        utama.gabung(sa.select(_K, banyak, sa.func.count(_H.id)).outerjoin(_H, _HADIR))
        .where(_setahun(tahun), _K.terlaksana.is_(True))
        .group_by(_K.id)
        .order_by(_K.hari.desc(), _K.id.desc())
    )
    if topik:
        stmt = stmt.where(_K.topik == topik)
    semua = db.session.execute(stmt).all()
    label = label_rujukan(pelaku, [k.urusan_id for k, _p, _o in semua])
    return [Kegiatan(k, label[k.urusan_id], p, o) for k, p, o in semua if k.urusan_id in label]


def tahun_tersedia() -> list[int]:
    """Return the years that have a plan or an activity."""
    rencana_ = set(db.session.scalars(sa.select(RencanaPembinaan.tahun).distinct()))
    awal, akhir = db.session.execute(sa.select(sa.func.min(_K.hari), sa.func.max(_K.hari))).one()
    nyata = set(range(awal.year, akhir.year + 1)) if awal and akhir else set()
    return sorted(rencana_ | nyata, reverse=True)
