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
from hi_cases.indikator.types import Periode, Saringan, TabelTahunan, Ukuran

_TABEL_10 = Path(__file__).resolve().parents[3] / "data" / "tabel-10-perselisihan.csv"
_LAYANAN = "kinerja-2018-2022"


@cache
def tabel_10() -> dict[int, tuple[int, int]]:
    """Return the disputes that came in and were settled by year, as Table 10 has them."""
    with _TABEL_10.open(encoding="utf-8", newline="") as berkas:
        baris = csv.DictReader(satu for satu in berkas if not satu.startswith("#"))
        return {int(b["tahun"]): (int(b["masuk"]), int(b["selesai"])) for b in baris}


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

    def _deret(self, ukuran: Ukuran) -> list[int | None]:
        return [b.hitungan[ukuran] if b.berdata else None for b in self.perkara.tahun]


def sejarah(pelaku: Pelaku) -> Sejarah:
    """Return Table 10, carried on to this year, and the documented years."""
    authz.tabel().pastikan(pelaku, LIHAT)
    tertulis = tabel_10()
    saringan = Saringan(min(tertulis), clock.hari_ini().year)
    lama = next((d for d in rencana.semua_dokumen() if d.kode == _LAYANAN), None)
    tahun = []
    for satu in range(lama.dari, lama.sampai + 1) if lama else ():
        isi = program(pelaku, Periode.setahun(satu))
        tahun.append(TahunLama(satu, isi.baris, isi.uang))
    return Sejarah(tabel_tahunan(pelaku, saringan), tertulis, tahun, buku_contoh(pelaku, saringan))
