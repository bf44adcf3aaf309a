"""The statistics that anybody may read: closed years, by kind and by end, small counts left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.indikator.queries.tahunan import buku_contoh
from hi_cases.indikator.queries.terbitan import ambang, terbit
from hi_cases.indikator.types import Saringan, Sumbu


@dataclass(frozen=True)
class BarisPublik:
    """One year: its total and its parts; None where a count is too small to be published."""

    tahun: int
    hari: date
    """When these figures were put together."""
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


def statistik_publik(sumbu: Sequence[Sumbu] = (Sumbu.JENIS, Sumbu.HASIL)) -> StatistikPublik:
    """Return the years that are over by these axes, as they were published last."""
    semua = [satu for satu in terbit() if satu.isi["pilahan"]]
    if not semua:
        return StatistikPublik((), ambang(), ())
    tabel = []
    for satu in sumbu:
        isi = {t.tahun: t.isi["pilahan"][satu.value] for t in semua}
        kepala = list(
            dict.fromkeys(nama for t in reversed(semua) for nama in isi[t.tahun]["bagian"])
        )
        baris = [
            BarisPublik(
                t.tahun,
                clock.ke_lokal(datetime.fromisoformat(t.isi["disusun"])).date(),
                isi[t.tahun]["jumlah"],
                [_bagian(isi[t.tahun], nama) for nama in kepala],
            )
            for t in semua
        ]
        tabel.append(TabelPublik(satu.label, kepala, baris))
    contoh = buku_contoh(SISTEM, Saringan(semua[0].tahun, semua[-1].tahun))
    return StatistikPublik(tabel, ambang(), contoh)


def _bagian(isi: dict[str, dict[str, int | None]], nama: str) -> int | None:
    """Return a part as it was published: one that the year did not have was nought, and is left out
    where all of the year is."""
    return isi["bagian"].get(nama, 0 if isi["jumlah"] is not None else None)


def masuk(statistik: StatistikPublik) -> tuple[list[int], list[int | None]]:
    """Return years and totals, for the chart: those years that the tables show."""
    baris = statistik.tabel[0].baris if statistik.tabel else ()
    return [b.tahun for b in baris], [b.jumlah for b in baris]


def baris_terbit(statistik: StatistikPublik) -> Iterator[tuple[int, str, str, int | None]]:
    """Yield (year, split, part, count) lines, the total of a year last; None: left out."""
    for tabel in statistik.tabel:
        for baris in tabel.baris:
            semua = (*zip(tabel.kepala, baris.bagian, strict=True), ("Jumlah", baris.jumlah))
            yield from ((baris.tahun, tabel.nama, nama, n) for nama, n in semua)
