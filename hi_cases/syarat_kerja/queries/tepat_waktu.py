"""Which filings of a PP or a PKB the office answered in time; the share over a year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
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
from hi_cases.permohonan.types import Prosedur
from hi_cases.syarat_kerja.rules import tepat_waktu as aturan
from hi_cases.syarat_kerja.rules.jenis import pkb, pp
from hi_cases.syarat_kerja.rules.pendaftaran import PENDAFTARAN
from hi_cases.syarat_kerja.rules.pengesahan import JANGKA_MULAI_ULANG, PENGESAHAN
from hi_cases.syarat_kerja.rules.tepat_waktu import Batas, Langkah, Nilai, Pengajuan, Rekap


@dataclass(frozen=True)
class Produk:
    """What is filed: its kinds, its procedure, the office's periods one after the other, and the
    period whose silence decides; "": silence decides nothing."""

    kode: tuple[str, ...]
    prosedur: Prosedur
    dinas: tuple[str, str]
    akhir: str = ""


PRODUK_PP = Produk(tuple(satu.kode for satu in pp.JENIS), PENGESAHAN, ("PP-6", "PP-5"), "PP-30")
PRODUK_PKB = Produk(tuple(satu.kode for satu in pkb.JENIS), PENDAFTARAN, ("PKB-TELITI", "PKB-SK"))


@dataclass(frozen=True)
class TahunPp:
    """A year of filings: the counts, who was late, what passed by silence, what it means."""

    tahun: int
    rekap: Rekap
    terlambat: Sequence[tuple[Any, Pengajuan]]
    dianggap_sah: int
    penjelasan: str


@dataclass(frozen=True)
class Dinilai:
    """One filing, judged; `pasti` is the day on which that became certain, None: it is not."""

    permohonan: Any
    pengajuan: Pengajuan
    nilai: Nilai
    pasti: date | None


def _batas(produk: Produk) -> Callable[[Pengajuan], Batas]:
    """Return the limits of a filing, by the periods and settings of the day it came."""
    panjang, hari_kerja = kalender.panjang_menurut_hari(produk.dinas), kalender.kalender()

    @cache
    def hari(diajukan: date) -> date | None:
        """The last day of the office's periods in a row, whatever the kind of day of each."""
        try:
            satu = hari_batas(produk.dinas[0], diajukan)
            return hari_batas(produk.dinas[1], satu) if satu else None
        except KalenderBelumDimuat:
            return None

    @cache
    def dinas(diajukan: date) -> int:
        """The working days from a filing to that day: as time with the office is counted."""
        try:
            if (akhir := hari(diajukan)) is not None:
                return hitung(hari_kerja, diajukan, akhir)
        except KalenderBelumDimuat:
            pass
        return sum(panjang(kode, diajukan) for kode in produk.dinas)

    @cache
    def diam(diajukan: date) -> date | None:
        return hari_batas(produk.akhir, diajukan) if produk.akhir else None

    @cache
    def ulang(diajukan: date) -> bool:
        return kalender.pengaturan(JANGKA_MULAI_ULANG, diajukan) == "ya"

    def batas(satu: Pengajuan) -> Batas:
        berjalan = satu.putaran == 1 or ulang(satu.diajukan)
        return Batas(
            dinas(satu.diajukan),
            diam(satu.diajukan) if berjalan else None,
            hari(satu.diajukan),
        )

    return batas


def _penjelasan(acuan: date) -> str:
    """Say what the share means, by the periods of a day."""
    dinas, diam = PRODUK_PP.dinas, PRODUK_PP.akhir
    semua = kalender.ketentuan_banyak((*dinas, diam), acuan)
    return aturan.penjelasan([semua[kode] for kode in dinas if kode in semua], semua.get(diam))


def _pengajuan(
    produk: Produk, semua: Iterable[tuple[Any, Sequence[permohonan.Perbuatan]]]
) -> list[tuple[Any, Pengajuan]]:
    hari, hari_kerja = clock.hari_ini(), kalender.kalender()
    return [
        (satu, isi)
        for satu, langkah in semua
        for isi in aturan.pengajuan(
            produk.prosedur, [Langkah(*perbuatan) for perbuatan in langkah], hari, hari_kerja
        )
    ]


def tepat_waktu(tahun: int) -> TahunPp:
    """Judge the filings of a PP of a year as of today."""
    hari, batas = clock.hari_ini(), _batas(PRODUK_PP)
    masuk = permohonan.masuk_dalam(PRODUK_PP.kode, tahun)
    semua = [s for s in _pengajuan(PRODUK_PP, masuk) if s[1].diajukan.year == tahun]
    return TahunPp(
        tahun,
        aturan.rekap((isi for _, isi in semua), batas, hari),
        [s for s in semua if aturan.nilai(s[1], batas(s[1]), hari) is Nilai.TERLAMBAT],
        len(dianggap_sah(tahun)),
        _penjelasan(min(hari, date(tahun, 12, 31))),
    )


def dinilai(dari: date, sampai: date) -> Iterator[Dinilai]:
    """Judge, as of today, all filings of PP and PKB that were with the office on these days."""
    hari = clock.hari_ini()
    for produk in (PRODUK_PP, PRODUK_PKB):
        batas = _batas(produk)
        for satu, isi in _pengajuan(produk, permohonan.bergerak(produk.kode, dari, sampai)):
            milik = batas(isi)
            yield Dinilai(satu, isi, aturan.nilai(isi, milik, hari), aturan.pasti(isi, milik, hari))


def tahun_berpengajuan() -> Sequence[int]:
    """Return the years in which a PP was filed, oldest first."""
    return permohonan.tahun_masuk(PRODUK_PP.kode)
