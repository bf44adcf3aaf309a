"""What is entered by hand: a source too, so that closing a month keeps the entries that it had."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.tulis_angka import rupiah
from hi_cases.indikator.models import IsianIndikator
from hi_cases.indikator.queries.sebutan import PANJANG
from hi_cases.indikator.queries.sumber.dasar import SumberDaftar
from hi_cases.indikator.types import BarisHitung, MacamIsian

KODE = "isian_tangan"


def sebutan(satu: IsianIndikator) -> str:
    """Say what an entry is of, its value, its proof."""
    nilai = f"{satu.nilai.normalize():f}"
    if satu.macam is not MacamIsian.REALISASI:
        nilai = rupiah(int(satu.nilai))
    return f"{satu.macam.label} {satu.kunci}: {nilai}. {satu.bukti}"[:PANJANG]


def _daftar(dari: date, sampai: date) -> Iterator[BarisHitung]:
    stmt = sa.select(IsianIndikator).where(
        IsianIndikator.tahun.between(dari.year, sampai.year), IsianIndikator.dicoret_pada.is_(None)
    )
    for satu in db.session.scalars(stmt.order_by(IsianIndikator.id)):
        hari = date(satu.tahun, satu.bulan, 1)
        if dari <= hari <= sampai:
            yield BarisHitung("isian_indikator", satu.id, hari, str(satu.id), sebutan(satu))


SUMBER = (
    SumberDaftar(
        kode=KODE,
        nama="Yang diisi dengan tangan pada periode itu, yang dicoret tidak ikut",
        tabel=("isian_indikator",),
        jejak=frozenset({"isian_indikator"}),
        daftar=_daftar,
        berkunci=False,
    ),
)
