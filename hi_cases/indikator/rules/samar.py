"""Small counts are not published: who knows one case must not learn of another.

A count below the threshold is left out. What is left out must not come back by subtraction from the
total that stands beside it, not even for somebody who knows these rules: at least two counts of a
row are left out, together as many as the threshold, and several values are possible for each of
them. Where no such choice is left, nothing of the row is published, not its total either.
"""

from __future__ import annotations

from collections.abc import Mapping


def _terbaca(nilai: list[int], ambang: int) -> bool:
    """Tell whether the sum of what is left out tells each of them: all small counts at their
    least, or all at their most."""
    kecil = all(0 < n < ambang for n in nilai)
    return kecil and sum(nilai) in (len(nilai), len(nilai) * (ambang - 1))


def _tutup(angka: Mapping[str, int], ambang: int) -> set[str] | None:
    """Return which counts of a row are left out; None: nothing of it may be published."""
    if 0 < sum(angka.values()) < ambang:
        return None
    tutup = {nama for nama, n in angka.items() if 0 < n < ambang}
    while tutup:
        nilai = [angka[s] for s in tutup]
        if len(nilai) >= 2 and sum(nilai) >= ambang and not _terbaca(nilai, ambang):
            return tutup
        if len(tutup) == len(angka):
            return None
        # The smallest go first: they tell least, and most is kept. Those that are as many go
        # together: who sees one of them shown would know which of the hidden ones is which.
        terkecil = min(n for nama, n in angka.items() if nama not in tutup)
        tutup |= {nama for nama, n in angka.items() if n == terkecil}
    return tutup


def samarkan(angka: Mapping[str, int], ambang: int) -> dict[str, int | None]:
    """Return the counts of one row as they may be published; None where one is left out.

    Where the row as a whole is below the threshold, all of it is; a row of nothing says so.
    """
    tutup = _tutup(angka, ambang)
    return {nama: None if tutup is None or nama in tutup else n for nama, n in angka.items()}


def jumlah_umum(angka: Mapping[str, int], ambang: int) -> int | None:
    """Return the total of a row as it may be published."""
    return None if _tutup(angka, ambang) is None else sum(angka.values())
