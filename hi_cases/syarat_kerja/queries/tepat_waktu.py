"""The share of filings of a PP that the office answered in time, over a year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules import tambah
from hi_cases.kalender_kerja.types import KalenderBelumDimuat
from hi_cases.permohonan.queries import atas as permohonan
from hi_cases.permohonan.queries.dianggap_sah import dianggap_sah
from hi_cases.syarat_kerja.rules import tepat_waktu as aturan
from hi_cases.syarat_kerja.rules.jenis.pp import JENIS
from hi_cases.syarat_kerja.rules.pengesahan import JANGKA_MULAI_ULANG, PENGESAHAN
from hi_cases.syarat_kerja.rules.tepat_waktu import Batas, Langkah, Nilai, Pengajuan, Rekap

_KODE = tuple(satu.kode for satu in JENIS)
_JANGKA = ("PP-6", "PP-5", "PP-30")


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
    panjang, hari_kerja = kalender.panjang_menurut_hari(_JANGKA), kalender.kalender()

    def batas(satu: Pengajuan) -> Batas:
        dinas = panjang("PP-6", satu.diajukan) + panjang("PP-5", satu.diajukan)
        ulang = kalender.pengaturan(JANGKA_MULAI_ULANG, satu.diajukan) == "ya"
        if satu.putaran > 1 and not ulang:
            return Batas(dinas, None)
        try:
            akhir = tambah(hari_kerja, satu.diajukan, panjang("PP-30", satu.diajukan))
        except KalenderBelumDimuat:
            akhir = None
        return Batas(dinas, akhir)

    return batas


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
    acuan = min(hari, date(tahun, 12, 31))
    panjang = kalender.panjang_menurut_hari(_JANGKA)
    return TahunPp(
        tahun,
        aturan.rekap((isi for _, isi in semua), batas, hari),
        [s for s in semua if aturan.nilai(s[1], batas(s[1]), hari) is Nilai.TERLAMBAT],
        len(dianggap_sah(tahun)),
        aturan.penjelasan(panjang("PP-6", acuan) + panjang("PP-5", acuan), panjang("PP-30", acuan)),
    )


def tahun_berpengajuan() -> Sequence[int]:
    """Return the years in which a PP was filed, oldest first."""
    return permohonan.tahun_masuk(_KODE)
