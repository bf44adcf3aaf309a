"""The statistics that anybody may read: closed years, by kind and by end, small counts left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.indikator.queries.tahunan import buku_contoh, rentang_tahun, tabel_tahunan
from hi_cases.indikator.rules.samar import jumlah_umum, samarkan
from hi_cases.indikator.rules.terbuka import TERBIT
from hi_cases.indikator.types import TANPA, Saringan, Sumbu, TabelTahunan
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perusahaan.queries import kecamatan

AMBANG = "statistik_ambang"
LAINNYA = "Lainnya"


@dataclass(frozen=True)
class BarisPublik:
    """One year: its total and its parts; None where a count is too small to be published."""

    tahun: int
    berdata: bool
    jumlah: int | None
    bagian: Sequence[int | None]


@dataclass(frozen=True)
class TabelPublik:
    """One split of the cases registered in each year."""

    nama: str
    kepala: Sequence[str]
    baris: Sequence[BarisPublik]


@dataclass(frozen=True)
class StatistikPublik:
    """The page: its tables, the threshold, and whether rows of an example book are counted."""

    tabel: Sequence[TabelPublik]
    ambang: int
    contoh: Sequence[str]


def _per_bagian(sumbu: Sumbu, isi: TabelTahunan, tahun: int) -> dict[str, int]:
    """Return the counts of a year by name. What was typed for a kecamatan is not published: a name
    that is none of the regency's is one of the others."""
    hasil: dict[str, int] = {}
    dikenal = {TANPA, *kecamatan()}
    for satu in isi.rincian:
        lain = sumbu is Sumbu.KECAMATAN and satu.nilai not in dikenal
        nama = LAINNYA if lain else satu.label
        hasil[nama] = hasil.get(nama, 0) + satu.per_tahun.get(tahun, 0)
    return hasil


def _baris(
    angka: dict[str, int], ambang: int, tahun: int, *, ada: bool, tutup: bool
) -> BarisPublik:
    if tutup:
        return BarisPublik(tahun, ada, None, [None] * len(angka))
    return BarisPublik(
        tahun, ada, jumlah_umum(angka, ambang), list(samarkan(angka, ambang).values())
    )


def tahun_terbit() -> range:
    """Return the years of the register that are over, oldest first."""
    dari, akhir = rentang_tahun(SISTEM)
    return range(dari, min(akhir, clock.hari_ini().year - 1) + 1)


def statistik_publik(sumbu: Sequence[Sumbu] = (Sumbu.JENIS, Sumbu.HASIL)) -> StatistikPublik:
    """Return the years that are over by these axes, as anybody may read them.

    A year whose total one published split keeps back is kept back in every split: another one
    would tell it, by its total or by the sum of its parts.
    """
    ambang = int(kalender.pengaturan(AMBANG, clock.hari_ini()))
    tahun = tahun_terbit()
    if not tahun:
        return StatistikPublik((), ambang, ())
    saringan = Saringan(tahun[0], tahun[-1])
    isi = {satu: tabel_tahunan(SISTEM, saringan, satu) for satu in TERBIT}
    berdata = {b.tahun for b in isi[Sumbu.JENIS].tahun if b.berdata}
    semua = {s: {t: _per_bagian(s, isi[s], t) for t in tahun} for s in TERBIT}
    tutup = {t for t in tahun for s in TERBIT if jumlah_umum(semua[s][t], ambang) is None}
    tabel = [
        TabelPublik(
            satu.label,
            list(semua[satu][tahun[-1]]),
            [_baris(semua[satu][t], ambang, t, ada=t in berdata, tutup=t in tutup) for t in tahun],
        )
        for satu in sumbu
    ]
    return StatistikPublik(tabel, ambang, buku_contoh(SISTEM, saringan))


def masuk(statistik: StatistikPublik) -> tuple[list[int], list[int | None]]:
    """Return years and totals, for the chart: those years that the tables show."""
    semua = statistik.tabel[0].baris if statistik.tabel else ()
    baris = [b for b in semua if b.berdata]
    return [b.tahun for b in baris], [b.jumlah for b in baris]


def baris_terbit(statistik: StatistikPublik) -> Iterator[tuple[int, str, str, int | None]]:
    """Yield (year, split, part, count) lines, the total of a year last; None: left out."""
    for tabel in statistik.tabel:
        for baris in tabel.baris:
            if baris.berdata:
                semua = (*zip(tabel.kepala, baris.bagian, strict=True), ("Jumlah", baris.jumlah))
                yield from ((baris.tahun, tabel.nama, nama, n) for nama, n in semua)
