"""Signals of disputes: those prevented, those that became disputes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hi_cases.core import clock
from hi_cases.indikator.queries.sumber.dasar import SumberDaftar
from hi_cases.indikator.types import BarisHitung
from hi_cases.pencegahan.queries.cegah import dicegah_dalam
from hi_cases.pencegahan.rules.potensi import DICEGAH, PERKARA
from hi_cases.pencegahan.types import POTENSI, Putusan
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.types import Urusan

_TABEL = ("urusan", "perkara")
_JEJAK = frozenset({"urusan", "perkara", "impor_register", "perusahaan", "data_acuan"})


def _baris(satu: Urusan, hari: date, kata: str, *, kena: bool) -> BarisHitung:
    return BarisHitung("urusan", satu.id, hari, str(satu.id), f"{satu.nomor}: {kata}", kena)


def _menjadi_perkara(dari: date, sampai: date) -> Iterator[BarisHitung]:
    for satu in urusan.berakhir(POTENSI, PERKARA, dari, sampai):
        yield _baris(satu, satu.selesai_pada, "menjadi perselisihan", kena=False)


def _pasti(dari: date, sampai: date) -> Iterator[BarisHitung]:
    """Signals whose fate became certain on these days."""
    for satu in dicegah_dalam(dari, sampai, clock.hari_ini()):
        dihitung = satu.nilai.putusan is Putusan.DIHITUNG
        if dihitung or satu.nilai.putusan is Putusan.GUGUR:
            yield _baris(satu.urusan, satu.nilai.hari, satu.nilai.putusan.label, kena=dihitung)
    yield from _menjadi_perkara(dari, sampai)


def _catat(dari: date, sampai: date) -> Iterator[BarisHitung]:
    for satu in urusan.berakhir(POTENSI, DICEGAH, dari, sampai):
        yield _baris(satu, satu.selesai_pada, "dicatat dicegah", kena=True)
    yield from _menjadi_perkara(dari, sampai)


SUMBER = (
    SumberDaftar(
        kode="pencegahan",
        nama=(
            "Potensi perselisihan yang nasibnya pasti dalam periode itu; yang dihitung: "
            "yang dicegah"
        ),
        tabel=_TABEL,
        jejak=_JEJAK,
        daftar=_pasti,
        berkunci=False,
        oleh_waktu=True,
    ),
    SumberDaftar(
        kode="pencegahan_catat",
        nama=(
            "Potensi perselisihan yang hasilnya dicatat dalam periode itu; yang dihitung: "
            "yang dicegah"
        ),
        tabel=("urusan",),
        jejak=_JEJAK,
        daftar=_catat,
        berkunci=False,
    ),
)
