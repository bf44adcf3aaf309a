"""The share of filings of a PP that the office answered in time, over a year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from hi_cases.core import clock
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.queries import hari_batas
from hi_cases.kalender_kerja.rules import hitung
from hi_cases.kalender_kerja.types import KalenderBelumDimuat
from hi_cases.permohonan.queries import atas as permohonan
from hi_cases.permohonan.queries.dianggap_sah import dianggap_sah
from hi_cases.syarat_kerja.rules import tepat_waktu as aturan
from hi_cases.syarat_kerja.rules.jenis.pp import JENIS
from hi_cases.syarat_kerja.rules.pengesahan import JANGKA_MULAI_ULANG, PENGESAHAN
from hi_cases.syarat_kerja.rules.tepat_waktu import Batas, Langkah, Nilai, Pengajuan, Rekap

_KODE = tuple(satu.kode for satu in JENIS)
_DINAS = ("PP-6", "PP-5")
"""The periods in which the office examines and decides, one after the other."""


@dataclass(frozen=True)
class TahunPp:
    """A year of filings: the counts, who was late, what passed by silence, what it means."""

    tahun: int
    rekap: Rekap
    terlambat: Sequence[tuple[Any, Pengajuan]]
    dianggap_sah: int
    penjelasan: str


def _batas() -> Callable[[Pengajuan], Batas]:
    """Return the limits of a filing, by the periods and settings of the day it came."""
    panjang, hari_kerja = kalender.panjang_menurut_hari(_DINAS), kalender.kalender()

    @cache
    def dinas(diajukan: date) -> int:
        """The working days from a filing to the end of PP-6 and PP-5 in a row, whatever the kind
        of day in which each is counted: as time with the office is."""
        try:
            satu = hari_batas(_DINAS[0], diajukan)
            dua = hari_batas(_DINAS[1], satu) if satu else None
            if dua is not None:
                return hitung(hari_kerja, diajukan, dua)
        except KalenderBelumDimuat:
            pass
        return sum(panjang(kode, diajukan) for kode in _DINAS)

    @cache
    def akhir(diajukan: date) -> date | None:
        return hari_batas("PP-30", diajukan)

    def batas(satu: Pengajuan) -> Batas:
        ulang = kalender.pengaturan(JANGKA_MULAI_ULANG, satu.diajukan) == "ya"
        berjalan = satu.putaran == 1 or ulang
        return Batas(dinas(satu.diajukan), akhir(satu.diajukan) if berjalan else None)

    return batas


def _penjelasan(acuan: date) -> str:
    """Say what the share means, by the periods of a day."""
    semua = kalender.ketentuan_banyak((*_DINAS, "PP-30"), acuan)
    return aturan.penjelasan([semua[kode] for kode in _DINAS if kode in semua], semua.get("PP-30"))


def tepat_waktu(tahun: int) -> TahunPp:
    """Judge the filings of a year as of today."""
    hari, batas, hari_kerja = clock.hari_ini(), _batas(), kalender.kalender()
    semua = [
        (satu, isi)
        for satu, langkah in permohonan.masuk_dalam(_KODE, tahun)
        for isi in aturan.pengajuan(
            PENGESAHAN, [Langkah(*perbuatan) for perbuatan in langkah], hari, hari_kerja
        )
        if isi.diajukan.year == tahun
    ]
    return TahunPp(
        tahun,
        aturan.rekap((isi for _, isi in semua), batas, hari),
        [s for s in semua if aturan.nilai(s[1], batas(s[1]), hari) is Nilai.TERLAMBAT],
        len(dianggap_sah(tahun)),
        _penjelasan(min(hari, date(tahun, 12, 31))),
    )


def tahun_berpengajuan() -> Sequence[int]:
    """Return the years in which a PP was filed, oldest first."""
    return permohonan.tahun_masuk(_KODE)
