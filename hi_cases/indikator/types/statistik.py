"""Words of the yearly statistics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum


class Ukuran(StrEnum):
    """What is counted of the cases registered in a year. The value is the CSV column."""

    MASUK = "masuk"
    SELESAI = "selesai"
    KEMBALI_BIPARTIT = "kembali_bipartit"
    SELESAI_DALAM_TAHUN = "selesai_dalam_tahun"
    TERBUKA_AKHIR_TAHUN = "terbuka_akhir_tahun"
    DIALIHKAN = "dialihkan"
    BELUM = "belum_selesai"
    DIGABUNG = "digabung"
    PB = "perjanjian_bersama"

    @property
    def label(self) -> str:
        """Head of the column."""
        return _LABEL_UKURAN[self]


_LABEL_UKURAN = {
    Ukuran.MASUK: "Masuk",
    Ukuran.SELESAI: "Selesai",
    Ukuran.KEMBALI_BIPARTIT: "Kembali bipartit",
    Ukuran.SELESAI_DALAM_TAHUN: "Masuk dan selesai di tahun itu",
    Ukuran.TERBUKA_AKHIR_TAHUN: "Masuk tahun itu, terbuka pada akhirnya",
    Ukuran.DIALIHKAN: "Dialihkan",
    Ukuran.BELUM: "Belum selesai",
    Ukuran.DIGABUNG: "Digabung",
    Ukuran.PB: "Dengan perjanjian bersama",
}


class Sumbu(StrEnum):
    """What the cases of a year are split by."""

    JENIS = "jenis"
    HASIL = "hasil"
    BULAN = "bulan"
    KECAMATAN = "kecamatan"
    KAWASAN = "kawasan"
    SEKTOR = "sektor"
    MEDIATOR = "mediator"

    @property
    def label(self) -> str:
        """Head of the first column."""
        return {
            Sumbu.JENIS: "Jenis utama",
            Sumbu.HASIL: "Cara berakhir",
            Sumbu.BULAN: "Bulan dicatat",
            Sumbu.KAWASAN: "Kawasan industri",
        }.get(self, self.value.capitalize())


TANPA = "-"
"""Value of an axis where the case has none; as text because it stands in addresses."""


@dataclass(frozen=True)
class Saringan:
    """Which cases are counted: years of registration, and values of the axes (none: all)."""

    dari: int
    sampai: int
    pilihan: Mapping[Sumbu, tuple[str, ...]] = field(default_factory=dict)
    ukuran: Ukuran = Ukuran.MASUK

    def nilai(self, sumbu: Sumbu) -> tuple[str, ...]:
        """Chosen values of one axis."""
        return self.pilihan.get(sumbu, ())

    def persempit(
        self,
        *,
        tahun: int | None = None,
        sumbu: Sumbu | None = None,
        nilai: str = "",
        ukuran: Ukuran | None = None,
    ) -> Saringan:
        """The filter behind one figure: its year, its value, its measure."""
        sempit = self if tahun is None else replace(self, dari=tahun, sampai=tahun)
        if sumbu is not None:
            sempit = replace(sempit, pilihan={**self.pilihan, sumbu: (nilai,)})
        return sempit if ukuran is None else replace(sempit, ukuran=ukuran)

    def sebagai_argumen(self) -> dict[str, object]:
        """The filter as arguments of an address; what does not filter is left out."""
        argumen: dict[str, object] = {"dari": self.dari, "sampai": self.sampai}
        argumen |= {s.value: list(self.nilai(s)) for s in Sumbu if self.nilai(s)}
        if self.ukuran is not Ukuran.MASUK:
            argumen["ukuran"] = self.ukuran.value
        return argumen


@dataclass(frozen=True)
class Hitungan:
    """The measures of one set of cases."""

    angka: dict[Ukuran, int] = field(default_factory=dict)

    def __getitem__(self, ukuran: Ukuran) -> int:
        return self.angka.get(ukuran, 0)

    def __add__(self, lain: Hitungan) -> Hitungan:
        return Hitungan({u: self[u] + lain[u] for u in Ukuran})


@dataclass(frozen=True)
class BarisTahun:
    """The cases registered in one year."""

    tahun: int
    hitungan: Hitungan
    berdata: bool = True
    """Whether the register has any case of the year at all, whatever the filter leaves of it."""
    berjalan: bool = False
    """Whether the year is not over: what is open at its end is then open up to today."""


@dataclass(frozen=True)
class BarisSumbu:
    """The cases of one value of an axis, over the years asked for."""

    nilai: str
    label: str
    per_tahun: dict[int, int]
    hitungan: Hitungan


@dataclass(frozen=True)
class TabelTahunan:
    """What the page shows: years, their sum, the split by one axis."""

    saringan: Saringan
    tahun: tuple[BarisTahun, ...]
    jumlah: Hitungan
    sumbu: Sumbu
    rincian: tuple[BarisSumbu, ...]
    contoh: tuple[str, ...] = ()
    """Names of example books whose invented rows are among the cases counted."""
    dihitung: datetime | None = None
    """Up to when it was counted; None: just now, from the cases."""

    @property
    def ada_tahun_kosong(self) -> bool:
        """Tell whether a year has no case in the register, so that its row is no count."""
        return not all(baris.berdata for baris in self.tahun)

    @property
    def ukuran_utama(self) -> tuple[Ukuran, ...]:
        """The columns that make up all that came in; joined cases only where there are any."""
        digabung = (Ukuran.DIGABUNG,) if self.jumlah[Ukuran.DIGABUNG] else ()
        return (Ukuran.MASUK, Ukuran.SELESAI, *digabung, Ukuran.DIALIHKAN, Ukuran.BELUM)

    @property
    def ukuran_lain(self) -> tuple[Ukuran, ...]:
        """The other columns: parts of the first ones, seen another way."""
        return tuple(u for u in Ukuran if u not in {*self.ukuran_utama, Ukuran.DIGABUNG})

    @property
    def ukuran_rincian(self) -> tuple[Ukuran, ...]:
        """The columns of the split; split by how cases end, the other measures say nothing."""
        return (Ukuran.MASUK,) if self.sumbu is Sumbu.HASIL else self.ukuran_utama


@dataclass(frozen=True)
class PerkaraTerhitung:
    """One case behind a figure."""

    id: int
    nomor: str
    judul: str
    jenis: str
    kecamatan: str
    mediator: str
    akhir: str
    dicatat_pada: date | None
    selesai_pada: date | None
    register: bool


@dataclass(frozen=True)
class HalamanTerhitung:
    """A page of the cases behind a figure."""

    baris: tuple[PerkaraTerhitung, ...]
    total: int
    sesudah: int | None


TAHUN = "tahun"
"""The axis of years in a cross-table; the others are `Sumbu`."""


@dataclass(frozen=True)
class Silang:
    """A cross-table: one measure by two axes, of the cases that a filter leaves.

    `baris` and `kolom` are values with their names, `angka` is by (row, column); where both axes
    are one, only its own cells are filled.
    """

    saringan: Saringan
    sumbu_baris: str
    sumbu_kolom: str
    baris: tuple[tuple[str, str], ...]
    kolom: tuple[tuple[str, str], ...]
    angka: dict[tuple[str, str], int]

    def jumlah_baris(self, baris: str) -> int:
        """Sum of a row."""
        return sum(n for (b, _), n in self.angka.items() if b == baris)

    def jumlah_kolom(self, kolom: str) -> int:
        """Sum of a column."""
        return sum(n for (_, k), n in self.angka.items() if k == kolom)

    @property
    def jumlah(self) -> int:
        """Sum of all cells."""
        return sum(self.angka.values())

    def saring(self, baris: str | None = None, kolom: str | None = None) -> Saringan:
        """The filter behind a cell, a row, a column, or all of it."""
        sempit = self.saringan
        for sumbu, nilai in ((self.sumbu_baris, baris), (self.sumbu_kolom, kolom)):
            if nilai is None:
                continue
            if sumbu == TAHUN:
                sempit = sempit.persempit(tahun=int(nilai))
            else:
                sempit = sempit.persempit(sumbu=Sumbu(sumbu), nilai=nilai)
        return sempit
