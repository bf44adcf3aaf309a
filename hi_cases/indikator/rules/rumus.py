"""The formulas: pure functions over counted rows.

`hitung` counts rows, `angka` makes a figure of the count. What the database counts is compared with
`hitung` over the rows that it lists, for every source, by a test.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from hi_cases.indikator.types import Angka, BarisHitung, Hitung, Rumus

PEMBAGI = 9973
"""Of the sum `Hitung.rupa`: the square of a thing's number by this rest, twice where it is in the
numerator. The database sums the same."""


def hitung(baris: Iterable[BarisHitung]) -> Hitung:
    """Count rows and distinct keys, in the numerator and in all."""
    kena = semua = rupa = 0
    kunci: set[str] = set()
    kunci_semua: set[str] = set()
    for satu in baris:
        semua += 1
        kunci_semua.add(satu.kunci)
        rupa += (satu.objek_id % PEMBAGI) ** 2 * (2 if satu.kena else 1)
        if satu.kena:
            kena += 1
            kunci.add(satu.kunci)
    return Hitung(kena, semua, len(kunci), len(kunci_semua), rupa)


def jumlah(bagian: Iterable[Hitung]) -> Hitung:
    """Return the count of parts of which no key stands in two."""
    semua = list(bagian)
    nama = ("kena", "semua", "unik", "unik_semua", "rupa")
    return Hitung(**{satu: sum(getattr(h, satu) for h in semua) for satu in nama})


def angka(rumus: Rumus, isi: Hitung) -> Angka:
    """Return the figure of a count. A share of nothing is no figure.

    Raises ValueError for a formula that counts nothing (entered by hand).
    """
    if rumus is Rumus.JUMLAH:
        return _utuh(isi.kena)
    if rumus is Rumus.JUMLAH_BERBEDA:
        return _utuh(isi.unik)
    if rumus is Rumus.ADA:
        return _utuh(min(isi.kena, 1))
    if rumus is Rumus.PERSEN:
        pembilang, penyebut = Decimal(isi.kena), Decimal(isi.semua)
        return Angka(pembilang, penyebut, 100 * pembilang / penyebut if penyebut else None)
    raise ValueError("this formula counts no rows")


def tangan(nilai: Iterable[Decimal]) -> Angka:
    """Return the sum of what was entered by hand; no entry is no figure."""
    semua = list(nilai)
    return _utuh(sum(semua, Decimal(0))) if semua else Angka(None, None, None)


def _utuh(jumlah: int | Decimal) -> Angka:
    return Angka(Decimal(jumlah), None, Decimal(jumlah))
