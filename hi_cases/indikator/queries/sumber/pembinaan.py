"""Guidance: which companies and how many people came."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.indikator.queries.sumber.dasar import (
    DARI,
    SAMPAI,
    Pilih,
    SumberTabel,
    kolom,
)
from hi_cases.pembinaan.models import HadirPembinaan, KegiatanPembinaan
from hi_cases.pembinaan.queries.rekap import kunci_perusahaan
from hi_cases.pembinaan.types import Topik
from hi_cases.perusahaan.queries.kini import Utama

_TABEL = ("kegiatan_pembinaan", "hadir_pembinaan")
_JEJAK = frozenset({"urusan", "perusahaan", "rencana_pembinaan"})


def _hadir(topik: Topik) -> list[sa.ColumnElement[bool]]:
    return [
        HadirPembinaan.urusan_id == KegiatanPembinaan.urusan_id,
        HadirPembinaan.dicoret_pada.is_(None),
        KegiatanPembinaan.topik == topik.value,
        KegiatanPembinaan.terlaksana.is_(True),
        KegiatanPembinaan.hari.between(DARI, SAMPAI),
    ]


def _perusahaan(topik: Topik) -> Pilih:
    """One row for each company at each activity; one that is not tied to the register goes by the
    name that was given."""

    def pilih() -> sa.Select[Any]:
        utama = Utama(HadirPembinaan.perusahaan_id)
        kunci = kunci_perusahaan(utama)
        k = KegiatanPembinaan
        dasar = sa.select(*kolom("urusan", k.urusan_id, k.hari, kunci)).select_from(
            sa.join(k, HadirPembinaan, HadirPembinaan.urusan_id == k.urusan_id)
        )
        return utama.gabung(dasar).where(*_hadir(topik), kunci.is_not(None)).distinct()

    return pilih


def _orang(topik: Topik) -> Pilih:
    """One row for each participant, without his name."""

    def pilih() -> sa.Select[Any]:
        k = KegiatanPembinaan
        return sa.select(*kolom("urusan", k.urusan_id, k.hari, HadirPembinaan.id)).where(
            *_hadir(topik)
        )

    return pilih


SUMBER = (
    SumberTabel(
        kode="sosialisasi_um",
        nama="Perusahaan yang hadir pada tiap sosialisasi upah minimum dalam periode itu",
        tabel=_TABEL,
        jejak=_JEJAK,
        pilih=_perusahaan(Topik.UPAH_MINIMUM),
        kunci_perusahaan=True,
    ),
    SumberTabel(
        kode="perusahaan_jamsos",
        nama="Perusahaan yang hadir pada tiap kegiatan jaminan sosial dalam periode itu",
        tabel=_TABEL,
        jejak=_JEJAK,
        pilih=_perusahaan(Topik.JAMSOS),
        kunci_perusahaan=True,
    ),
    SumberTabel(
        kode="peserta_jamsos",
        nama="Peserta kegiatan jaminan sosial dalam periode itu",
        tabel=_TABEL,
        jejak=_JEJAK,
        pilih=_orang(Topik.JAMSOS),
        berkunci=False,
    ),
)
