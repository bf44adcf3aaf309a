"""The free cross-table: one measure by two axes, in one grouped query."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.indikator import rules
from hi_cases.indikator.queries.label import label
from hi_cases.indikator.queries.syarat import (
    BERPENGUSAHA,
    NILAI,
    NILAI_PENGUSAHA,
    PENGUSAHA,
    saring,
)
from hi_cases.indikator.queries.syarat import TAHUN as KOLOM_TAHUN
from hi_cases.indikator.types import TAHUN, Saringan, Silang, Sumbu
from hi_cases.perselisihan.models import Perkara


def _kolom(sumbu: str) -> sa.ColumnElement[str]:
    if sumbu == TAHUN:
        return sa.cast(KOLOM_TAHUN, sa.String)
    return NILAI_PENGUSAHA.get(Sumbu(sumbu), NILAI[Sumbu(sumbu)])


def _nama(sumbu: str, nilai: str) -> str:
    return nilai if sumbu == TAHUN else label(Sumbu(sumbu), nilai)


def silang(pelaku: Pelaku, saringan: Saringan, baris: str, kolom: str) -> Silang:
    """Count the cases of a filter, its measure included, by the values of two axes.

    Years and months stand in their order, other values by how many they are.
    """
    authz.tabel().pastikan(pelaku, rules.STATISTIK)
    b, k = _kolom(baris).label("b"), _kolom(kolom).label("k")
    dalam = sa.select(b, k).where(*saring(saringan))
    # A member of the enum is its text.
    if {baris, kolom} & NILAI_PENGUSAHA.keys():
        dalam = dalam.select_from(sa.outerjoin(Perkara, PENGUSAHA, BERPENGUSAHA))
    dalam = dalam.subquery()
    stmt = sa.select(dalam.c.b, dalam.c.k, sa.func.count()).group_by(dalam.c.b, dalam.c.k)
    angka = {(satu, dua): n for satu, dua, n in db.session.execute(stmt)}
    return Silang(
        saringan,
        baris,
        kolom,
        _urut(baris, angka, 0),
        _urut(kolom, angka, 1),
        angka,
    )


def _urut(sumbu: str, angka: dict[tuple[str, str], int], ke: int) -> tuple[tuple[str, str], ...]:
    banyak: dict[str, int] = {}
    for kunci, n in angka.items():
        banyak[kunci[ke]] = banyak.get(kunci[ke], 0) + n
    semua = [(nilai, _nama(sumbu, nilai)) for nilai in banyak]
    if sumbu in (TAHUN, Sumbu.BULAN):
        return tuple(sorted(semua))
    return tuple(sorted(semua, key=lambda satu: (-banyak[satu[0]], satu[1])))
