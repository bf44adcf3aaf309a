"""The years before the present Renstra: what its tables say, beside what the system counts."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.indikator.queries import rencana
from hi_cases.indikator.queries.program import BarisIndikator, Uang, program
from hi_cases.indikator.queries.tahunan import buku_contoh, tabel_tahunan
from hi_cases.indikator.rules.izin import LIHAT
from hi_cases.indikator.types import Periode, Saringan, TabelTahunan, Tingkat, Ukuran

_TABEL_10 = Path(__file__).resolve().parents[3] / "data" / "tabel-10-perselisihan.csv"


@cache
def tabel_10() -> dict[int, tuple[int, int]]:
    """Return the disputes that came in and were settled by year, as Table 10 has them."""
    with _TABEL_10.open(encoding="utf-8", newline="") as berkas:
        baris = csv.DictReader(satu for satu in berkas if not satu.startswith("#"))
        return {int(b["tahun"]): (int(b["masuk"]), int(b["selesai"])) for b in baris}


def rentang_tahun(tahun: Sequence[int]) -> str:
    """Write years that follow one another: "2018–2022", "2018"; "" for none."""
    return "–".join(dict.fromkeys(map(str, (min(tahun), max(tahun))))) if tahun else ""


@dataclass(frozen=True)
class TahunLama:
    """One year of the older document: its indicators and money."""

    tahun: int
    baris: Sequence[BarisIndikator]
    uang: Uang


@dataclass(frozen=True)
class Sejarah:
    """The page: disputes by year, and the years of the older document."""

    perkara: TabelTahunan
    tertulis: dict[int, tuple[int, int]]
    tahun: Sequence[TahunLama]
    contoh: Sequence[str]

    @property
    def masuk(self) -> list[int | None]:
        """What came in by year, for the chart; None where the register has no case of the year."""
        return self._deret(Ukuran.MASUK)

    @property
    def selesai(self) -> list[int | None]:
        """What was settled by year, likewise."""
        return self._deret(Ukuran.SELESAI)

    @property
    def judul_tahun(self) -> str:
        """The years of the older documents, as a heading says them; "" where there are none."""
        return rentang_tahun([t.tahun for t in self.tahun])

    @property
    def sama_dengan_selesai(self) -> list[tuple[str, str, Sequence[int]]]:
        """The indicators for which a document says what Table 10 says of the settled ones: name,
        years, figures."""
        sama: dict[str, dict[int, int]] = {}
        for t in self.tahun:
            selesai = self.tertulis.get(t.tahun, (None, None))[1]
            for b in t.baris:
                if selesai is not None and b.tertulis == selesai:
                    sama.setdefault(b.definisi.nama, {})[t.tahun] = selesai
        return [(n, rentang_tahun(list(isi)), list(isi.values())) for n, isi in sama.items()]

    def _deret(self, ukuran: Ukuran) -> list[int | None]:
        return [b.hitungan[ukuran] if b.berdata else None for b in self.perkara.tahun]


def sejarah(pelaku: Pelaku) -> Sejarah:
    """Return Table 10, carried on to this year, and the documented years."""
    authz.tabel().pastikan(pelaku, LIHAT)
    tertulis = tabel_10()
    saringan = Saringan(min(tertulis), clock.hari_ini().year)
    tahun = []
    for satu in _tahun_layanan():
        isi = program(pelaku, Periode.setahun(satu))
        tahun.append(TahunLama(satu, isi.baris, isi.uang))
    return Sejarah(tabel_tahunan(pelaku, saringan), tertulis, tahun, buku_contoh(pelaku, saringan))


def _tahun_layanan() -> list[int]:
    """The years of the documents that say how the service fared."""
    return sorted(
        tahun
        for d in rencana.semua_dokumen()
        if any(satu.tingkat is Tingkat.LAYANAN for satu in d.definisi)
        for tahun in range(d.dari, d.sampai + 1)
    )
