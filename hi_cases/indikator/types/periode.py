"""Periods that figures are of: a month, a quarter, a year, a year up to a month."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from hi_cases.core.tanggal import BULAN

_KODE = re.compile(
    r"(?P<tahun>\d{4})(?:-(?:(?P<bulan>\d{2})|T(?P<tw>[1-4])|S(?P<sampai>\d{2})|S(?P<smt>[12])))?"
)


@dataclass(frozen=True, order=True)
class Periode:
    """Months `awal` to `akhir` (1 to 12) of one year."""

    tahun: int
    awal: int
    akhir: int

    def __post_init__(self) -> None:
        """Refuse what is no stretch of months."""
        if not 1 <= self.awal <= self.akhir <= 12 or not 1900 <= self.tahun <= 2999:
            raise ValueError("a period is a stretch of months of one year")

    @classmethod
    def setahun(cls, tahun: int) -> Periode:
        """The whole year."""
        return cls(tahun, 1, 12)

    @classmethod
    def sampai_bulan(cls, tahun: int, bulan: int) -> Periode:
        """The year up to the end of a month."""
        return cls(tahun, 1, bulan)

    @classmethod
    def dari_kode(cls, kode: str) -> Periode:
        """Return the period of a code; ValueError for what is none."""
        cocok = _KODE.fullmatch(kode)
        if cocok is None:
            raise ValueError("no period")
        tahun = int(cocok["tahun"])
        if cocok["bulan"]:
            return cls(tahun, int(cocok["bulan"]), int(cocok["bulan"]))
        if cocok["tw"]:
            return cls(tahun, 3 * int(cocok["tw"]) - 2, 3 * int(cocok["tw"]))
        if cocok["smt"]:
            return cls(tahun, 6 * int(cocok["smt"]) - 5, 6 * int(cocok["smt"]))
        return cls(tahun, 1, int(cocok["sampai"] or 12))

    @classmethod
    def dari_bagian(cls, tahun: int, bagian: str) -> Periode:
        """Return a part of a year that the overview is of (`bagian_tahun`); ValueError for none.

        >>> Periode.dari_bagian(2026, "S1").kode, Periode.dari_bagian(2026, "").kode
        ('2026-S06', '2026')
        """
        if (bulan := dict(bagian_tahun()).get(bagian)) is None:
            raise ValueError("no part of a year")
        return cls(tahun, *bulan)

    @property
    def bagian(self) -> str:
        """Its name among the parts of its year, as `dari_bagian` reads it."""
        return next(nama for nama, bulan in bagian_tahun() if bulan == (self.awal, self.akhir))

    @property
    def kode(self) -> str:
        """As it is kept, and hashed where a month is closed: 2026, 2026-S2, 2026-T2, 2026-03,
        2026-S05 (up to May), 2026-S06 (the first half)."""
        if (self.awal, self.akhir) == (1, 12):
            return str(self.tahun)
        if self.awal == self.akhir:
            return f"{self.tahun}-{self.awal:02}"
        if self.awal % 3 == 1 and self.akhir == self.awal + 2 and self.awal > 1:
            return f"{self.tahun}-T{self.akhir // 3}"
        if (self.awal, self.akhir) == (1, 3):
            return f"{self.tahun}-T1"
        if (self.awal, self.akhir) == (7, 12):
            return f"{self.tahun}-S2"
        return f"{self.tahun}-S{self.akhir:02}"

    @property
    def sebutan(self) -> str:
        """As one asks for it and finds it in a table: as it is kept, but the first half is S1.

        >>> Periode(2026, 1, 6).sebutan, Periode(2026, 1, 5).sebutan, Periode(2026, 4, 6).sebutan
        ('2026-S1', '2026-S05', '2026-T2')
        """
        return f"{self.tahun}-S1" if (self.awal, self.akhir) == (1, 6) else self.kode

    @property
    def nama(self) -> str:
        """As a person reads it."""
        if (self.awal, self.akhir) == (1, 12):
            return f"Tahun {self.tahun}"
        if self.awal == self.akhir:
            return f"{BULAN[self.awal - 1]} {self.tahun}"
        if self.awal % 3 == 1 and self.akhir == self.awal + 2:
            return f"Triwulan {('I', 'II', 'III', 'IV')[self.akhir // 3 - 1]} {self.tahun}"
        if (self.awal, self.akhir) in ((1, 6), (7, 12)):
            return f"Semester {'I' * (self.akhir // 6)} {self.tahun}"
        return f"{BULAN[self.awal - 1]} sampai {BULAN[self.akhir - 1]} {self.tahun}"

    @property
    def dalam_kalimat(self) -> str:
        """As it stands within a sentence: months keep their capitals."""
        return self.nama if self.nama.startswith(BULAN) else self.nama[0].lower() + self.nama[1:]

    @property
    def dari(self) -> date:
        """Its first day."""
        return date(self.tahun, self.awal, 1)

    @property
    def sampai(self) -> date:
        """Its last day."""
        return date(self.tahun, self.akhir, monthrange(self.tahun, self.akhir)[1])

    @property
    def bulan(self) -> range:
        """Its months."""
        return range(self.awal, self.akhir + 1)


def bulan_tahun(tahun: int) -> list[Periode]:
    """Return the twelve months of a year."""
    return [Periode(tahun, b, b) for b in range(1, 13)]


def bulan_berikut(bulan: Periode) -> Periode:
    """Return the month behind a month."""
    tahun, lalu = divmod(bulan.awal, 12)
    return Periode(bulan.tahun + tahun, lalu + 1, lalu + 1)


def triwulan_tahun(tahun: int) -> list[Periode]:
    """Return the four quarters of a year."""
    return [Periode(tahun, b, b + 2) for b in (1, 4, 7, 10)]


def paruh_tahun(tahun: int) -> list[Periode]:
    """Return the two halves of a year."""
    return [Periode(tahun, b, b + 5) for b in (1, 7)]


def periode_tahun(tahun: int) -> list[Periode]:
    """Return the periods of a year that figures are kept of and asked for: year, quarters,
    months."""
    return [Periode.setahun(tahun), *triwulan_tahun(tahun), *bulan_tahun(tahun)]


def bagian_tahun() -> list[tuple[str, tuple[int, int]]]:
    """Return the parts of a year that the overview is of, as an address names them: "" the whole,
    S1, T3, 05; with their first and last month."""
    setengah = [(f"S{n}", (6 * n - 5, 6 * n)) for n in (1, 2)]
    triwulan = [(f"T{n}", (3 * n - 2, 3 * n)) for n in (1, 2, 3, 4)]
    return [("", (1, 12)), *setengah, *triwulan, *((f"{n:02}", (n, n)) for n in range(1, 13))]


def periode_ringkasan(tahun: int) -> list[Periode]:
    """Return the periods of a year that the overview is of."""
    return [Periode(tahun, *bulan) for _, bulan in bagian_tahun()]
