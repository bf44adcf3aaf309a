"""Disputes: those registered, those that ended."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core.db import db
from hi_cases.indikator.queries.sumber.dasar import (
    AKHIR_TAHUN,
    AWAL_TAHUN,
    DARI,
    SAMPAI,
    TAHUN_DARI,
    TAHUN_SAMPAI,
    SumberTabel,
    kolom,
)
from hi_cases.indikator.queries.syarat import DICATAT, SYARAT, jepit
from hi_cases.indikator.types import Ukuran
from hi_cases.perselisihan.models import Perkara
from hi_cases.register_buku.models import BarisBuku

_JEJAK = frozenset({"perkara", "impor_register"})
# A source is asked for days of one year.
_HARI = jepit(AWAL_TAHUN, AKHIR_TAHUN, DICATAT)


def _terdaftar() -> list[sa.ColumnElement[bool]]:
    return [
        Perkara.tahun_register.between(TAHUN_DARI, TAHUN_SAMPAI),
        _HARI.between(DARI, SAMPAI),
    ]


def _selesai() -> sa.Select[Any]:
    return sa.select(*kolom("perkara", Perkara.id, Perkara.selesai_pada)).where(
        Perkara.tahun_register.is_not(None),
        Perkara.selesai_pada.between(DARI, SAMPAI),
        SYARAT[Ukuran.SELESAI],
    )


def _register() -> sa.Select[Any]:
    return sa.select(*kolom("perkara", Perkara.id, _HARI, kena=SYARAT[Ukuran.SELESAI])).where(
        *_terdaftar()
    )


def _masuk() -> sa.Select[Any]:
    return sa.select(*kolom("perkara", Perkara.id, _HARI)).where(*_terdaftar())


def _tahun_disebut(sejak: int) -> int | None:
    """Return the earliest year in which a case was registered or ended, of those that the trail
    names behind entry `sejak`, and of those that a book named there brought in."""
    baru = sa.select(Jejak.rujukan_id).where(Jejak.urutan > sejak)
    buku = baru.where(Jejak.rujukan_jenis == "impor_register")
    hasil = set[int]()
    for disebut in (
        baru.where(Jejak.rujukan_jenis == "perkara"),
        sa.select(BarisBuku.perkara_id).where(BarisBuku.impor_id.in_(buku)),
    ):
        stmt = sa.select(sa.func.min(Perkara.tahun_register), sa.func.min(Perkara.selesai_pada))
        tahun, selesai = db.session.execute(stmt.where(Perkara.id.in_(disebut))).one()
        hasil |= {t for t in (tahun, selesai.year if selesai else None) if t is not None}
    return min(hasil, default=None)


SUMBER = (
    SumberTabel(
        kode="perkara_selesai",
        nama="Perkara perselisihan yang berakhir dalam periode itu",
        tabel=("perkara",),
        jejak=_JEJAK,
        tahun_disebut=_tahun_disebut,
        pilih=_selesai,
        berkunci=False,
    ),
    SumberTabel(
        kode="perkara_register",
        nama="Perkara yang dicatat pada periode itu; yang dihitung: yang sampai kini selesai",
        tabel=("perkara",),
        jejak=_JEJAK,
        tahun_disebut=_tahun_disebut,
        pilih=_register,
        berkunci=False,
    ),
    SumberTabel(
        kode="perkara_masuk",
        nama="Perkara yang dicatat pada periode itu",
        tabel=("perkara",),
        jejak=_JEJAK,
        tahun_disebut=_tahun_disebut,
        pilih=_masuk,
        berkunci=False,
    ),
)
