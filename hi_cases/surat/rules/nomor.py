"""How numbers of letters are written, and what a book of them shows. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hi_cases.core.teks import romawi


def kode_pola(seri: str) -> str:
    """Return the setting that says how numbers of a series are written."""
    return f"format_nomor_{seri}"


def tulis_nomor(pola: str, urutan: int, tanggal: date) -> str:
    """Return a number: `560/{n:03d}/{bulan_romawi}/{tahun}` becomes `560/007/IV/2026`."""
    return pola.format(n=urutan, tahun=tanggal.year, bulan_romawi=romawi(tanggal.month))


def di_luar_buku(ada: Iterable[int], terakhir: int) -> list[tuple[int, int]]:
    """Return the runs of numbers up to the last given one that no row of the book has.

    They were given before the book was kept; afterwards every number has its row.
    """
    punya = set(ada)
    hasil: list[tuple[int, int]] = []
    for urutan in range(1, terakhir + 1):
        if urutan in punya:
            continue
        if hasil and hasil[-1][1] == urutan - 1:
            hasil[-1] = (hasil[-1][0], urutan)
        else:
            hasil.append((urutan, urutan))
    return hasil
