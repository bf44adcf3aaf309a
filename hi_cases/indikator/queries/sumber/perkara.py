"""Disputes: those registered, those that ended."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

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


SUMBER = (
    SumberTabel(
        kode="perkara_selesai",
        nama="Perkara perselisihan yang berakhir dalam periode itu",
        tabel=("perkara",),
        jejak=_JEJAK,
        pilih=_selesai,
        berkunci=False,
    ),
    SumberTabel(
        kode="perkara_register",
        nama="Perkara yang dicatat pada periode itu; yang dihitung: yang sampai kini selesai",
        tabel=("perkara",),
        jejak=_JEJAK,
        pilih=_register,
        berkunci=False,
    ),
    SumberTabel(
        kode="perkara_masuk",
        nama="Perkara yang dicatat pada periode itu",
        tabel=("perkara",),
        jejak=_JEJAK,
        pilih=_masuk,
        berkunci=False,
    ),
)
