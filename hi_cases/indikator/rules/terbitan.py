"""What may be published beside what, and when a published year may be replaced.

What is published of one year can be subtracted from each other: all cases less those settled are
those still open. So things are put together by which sources count them, and in which part. Any
difference between published sets is made of such groups: where one of them is small, nothing of the
sources that share things with it is published. What was published before can be subtracted from
what is published now, so a year is replaced only when enough of it moved.
"""

from __future__ import annotations

from collections.abc import Mapping

Ciri = frozenset[tuple[str, bool]]
"""By which sources a thing is counted, and whether in their numerator."""
Mentah = Mapping[str, Mapping[str, int]]
"""Counts behind an edition, before anything is left out: by split, by part."""


def sumber_tertutup(banyak: Mapping[Ciri, int], ambang: int) -> set[str]:
    """Return the sources of which nothing may be published: a group of their things, or one that
    hangs together with them, is below the threshold.

    >>> ciri = frozenset({("masuk", True), ("selesai", False)})
    >>> sorted(sumber_tertutup({ciri: 2, frozenset({("masuk", True)}): 9}, 5))
    ['masuk', 'selesai']
    """
    tutup = {kode for ciri, n in banyak.items() if 0 < n < ambang for kode, _ in ciri}
    while True:
        luas = {k for c, n in banyak.items() if n for k, _ in c if any(s in tutup for s, _ in c)}
        if luas <= tutup:
            return tutup
        tutup |= luas


def berpindah(lama: Mapping[str, int], baru: Mapping[str, int]) -> int:
    """Return of how many things the place in a split is other, as far as the counts tell.

    >>> berpindah({"PB": 57, "Belum": 6}, {"PB": 58, "Belum": 5})
    1
    """
    selisih = [baru.get(nama, 0) - lama.get(nama, 0) for nama in lama.keys() | baru.keys()]
    return max(sum(n for n in selisih if n > 0), -sum(n for n in selisih if n < 0))


def boleh_ganti(lama: Mentah, baru: Mentah, ambang: int) -> bool:
    """Tell whether an edition may replace the one before: in each split that both have, nothing
    moved, or as much as the threshold, so that no difference tells of a few."""
    pindah = (berpindah(lama[nama], baru[nama]) for nama in lama.keys() & baru.keys())
    return not any(0 < n < ambang for n in pindah)


def terbaca_dari_lama(
    lama: Mapping[str, int | None],
    baru: Mapping[str, int | None],
    mentah: Mapping[str, int],
    ambang: int,
) -> bool:
    """Tell whether the edition before opens what this one leaves out: who remembers a count that is
    still the same subtracts it too, and too few are left to hide each other.

    `lama`, `baru`: a split as it was published and as it would be; `mentah`: its counts now.

    >>> lama = {"PB": 57, "Dicabut": 7, "Belum": 6}
    >>> kini = {"PB": 62, "Dicabut": 7, "Belum": 1}
    >>> terbaca_dari_lama(lama, {"PB": 62, "Dicabut": None, "Belum": None}, kini, 5)
    True
    """
    tutup = {nama for nama, n in baru.items() if n is None}
    sisa = [mentah[nama] for nama in tutup if lama.get(nama) != mentah[nama]]
    return bool(tutup) and (len(sisa) < 2 or sum(sisa) < ambang)


def kata_pembaruan(ambang: int) -> str:
    """Say when published figures are replaced."""
    return (
        "Angka disusun malam hari, bukan saat ada perubahan. Angka suatu tahun yang menghitung "
        f"perkara atau orang diganti bila yang berubah sedikitnya {ambang}, supaya satu perkara "
        "tidak terbaca dari selisih dua terbitan."
    )
