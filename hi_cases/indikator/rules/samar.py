"""Small counts are not published: who knows one case must not learn of another.

A count below the threshold is left out. What is left out must not come back by subtraction from the
total that stands beside it: of one row at least two counts are left out, or none, and together they
are as many as the threshold.
"""

from __future__ import annotations

from collections.abc import Mapping


def samarkan(angka: Mapping[str, int], ambang: int) -> dict[str, int | None]:
    """Return the counts of one row as they may be published; None where one is left out.

    Where the row as a whole is below the threshold, all of it is; a row of nothing says so.
    """
    jumlah = sum(angka.values())
    if not jumlah:
        return dict(angka)
    if jumlah < ambang:
        return dict.fromkeys(angka)
    tutup = {nama for nama, n in angka.items() if 0 < n < ambang}
    # The smallest go first: they tell least, and most is kept.
    sisa = sorted((nama for nama in angka if nama not in tutup), key=lambda s: (angka[s], s))
    while tutup and (len(tutup) < 2 or sum(angka[s] for s in tutup) < ambang) and sisa:
        tutup.add(sisa.pop(0))
    return {nama: None if nama in tutup else n for nama, n in angka.items()}


def jumlah_umum(angka: Mapping[str, int], ambang: int) -> int | None:
    """Return the total of a row as it may be published."""
    jumlah = sum(angka.values())
    return None if 0 < jumlah < ambang else jumlah
