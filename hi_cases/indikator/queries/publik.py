"""The statistics that anybody may read: closed years, by kind and by end, small counts left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.indikator.queries.tahunan import buku_contoh, rentang_tahun, tabel_tahunan
from hi_cases.indikator.rules.samar import jumlah_umum, samarkan
from hi_cases.indikator.types import Saringan, Sumbu, TabelTahunan
from hi_cases.kalender_kerja import queries as kalender

AMBANG = "statistik_ambang"


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


def _tabel(sumbu: Sumbu, isi: TabelTahunan, ambang: int) -> TabelPublik:
    label = {satu.nilai: satu.label for satu in isi.rincian}
    baris = []
    for satu in isi.tahun:
        angka = {s.nilai: s.per_tahun.get(satu.tahun, 0) for s in isi.rincian}
        tampak = samarkan(angka, ambang)
        baris.append(
            BarisPublik(
                satu.tahun, satu.berdata, jumlah_umum(angka, ambang), [tampak[n] for n in label]
            )
        )
    return TabelPublik(sumbu.label, list(label.values()), baris)


def statistik_publik(sumbu: Sequence[Sumbu] = (Sumbu.JENIS, Sumbu.HASIL)) -> StatistikPublik:
    """Return the years that are over by these axes, as anybody may read them."""
    hari = clock.hari_ini()
    ambang = int(kalender.pengaturan(AMBANG, hari))
    dari, akhir = rentang_tahun(SISTEM)
    sampai = min(akhir, hari.year - 1)
    if dari > sampai:
        return StatistikPublik((), ambang, ())
    saringan = Saringan(dari, sampai)
    tabel = [_tabel(satu, tabel_tahunan(SISTEM, saringan, satu), ambang) for satu in sumbu]
    return StatistikPublik(tabel, ambang, buku_contoh(SISTEM, saringan))


def masuk(statistik: StatistikPublik) -> tuple[list[int], list[int | None]]:
    """Return years and totals, for the chart."""
    baris = statistik.tabel[0].baris if statistik.tabel else ()
    return [b.tahun for b in baris], [b.jumlah if b.berdata else None for b in baris]


def baris_csv(statistik: StatistikPublik) -> list[tuple[int | str, ...]]:
    """Return (year, split, part, count) lines; a count that is left out is an asterisk."""
    hasil: list[tuple[int | str, ...]] = []
    for tabel in statistik.tabel:
        for baris in tabel.baris:
            if not baris.berdata:
                continue
            semua = [*zip(tabel.kepala, baris.bagian, strict=True), ("Jumlah", baris.jumlah)]
            hasil += [(baris.tahun, tabel.nama, nama, "*" if n is None else n) for nama, n in semua]
    return hasil
