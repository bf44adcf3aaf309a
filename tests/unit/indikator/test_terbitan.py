"""What is published of one year, and of one day and the next, gives no small group away."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.indikator.rules.samar import samarkan
from hi_cases.indikator.rules.terbitan import (
    berpindah,
    boleh_ganti,
    sumber_tertutup,
    terbaca_dari_lama,
)

AMBANG = 5
SUMBER = ("masuk", "register", "selesai")
_CIRI = st.frozensets(
    st.tuples(st.sampled_from(SUMBER), st.booleans()), min_size=1, max_size=3
).filter(lambda satu: len({kode for kode, _ in satu}) == len(satu))


@given(st.dictionaries(_CIRI, st.integers(0, 12), max_size=8))
def test_no_difference_of_published_counts_is_a_small_group(banyak) -> None:
    """Every source gives two sets: all that it counts, and what is in its numerator. Of two sets
    that lie in each other the difference of the published counts is a group of things."""
    tutup = sumber_tertutup(banyak, AMBANG)
    ada = {c: n for c, n in banyak.items() if n}
    himpunan = [
        {c for c in ada if any(k == kode and (kena or not semua) for k, kena in c)}
        for kode in SUMBER
        if kode not in tutup
        for semua in (False, True)
    ]
    for satu in himpunan:
        assert not 0 < sum(ada[c] for c in satu) < AMBANG
    for besar, kecil in combinations(himpunan, 2):
        for a, b in ((besar, kecil), (kecil, besar)):
            if b <= a:
                sisa = sum(ada[c] for c in a) - sum(ada[c] for c in b)
                assert not 0 < sisa < AMBANG
    # Nothing is kept back without a reason.
    assert bool(tutup) == any(n < AMBANG for n in ada.values())


_ANGKA = st.dictionaries(st.sampled_from("ABC"), st.integers(0, 30), min_size=1)


@given(_ANGKA, _ANGKA)
def test_an_edition_moves_nothing_or_as_much_as_the_threshold(lama, baru) -> None:
    pindah = berpindah(lama, baru)
    assert boleh_ganti({"hasil": lama}, {"hasil": baru}, AMBANG) == (not 0 < pindah < AMBANG)
    assert (pindah == 0) == all(lama.get(n, 0) == baru.get(n, 0) for n in {*lama, *baru})
    assert abs(sum(lama.values()) - sum(baru.values())) <= pindah


@pytest.mark.parametrize(
    ("lama", "kini", "terbaca"),
    [
        # The cover is as it was published: 8 hidden less 7 is 1.
        ({"A": 57, "B": 7, "C": 6}, {"A": 62, "B": 7, "C": 1}, True),
        # It moved too, so nobody knows how the 9 are parted.
        ({"A": 57, "B": 7, "C": 6}, {"A": 60, "B": 8, "C": 1}, False),
        # It was hidden before as well.
        ({"A": 57, "B": None, "C": None}, {"A": 62, "B": 7, "C": 1}, False),
        ({"A": 57, "B": 7, "C": 6}, {"A": 62, "B": 8, "C": 0}, False),
    ],
)
def test_a_count_that_was_read_before_hides_nothing(lama, kini, terbaca) -> None:
    assert terbaca_dari_lama(lama, samarkan(kini, AMBANG), kini, AMBANG) == terbaca
