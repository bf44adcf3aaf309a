"""Small counts are left out, and do not come back by subtraction."""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.indikator.rules.samar import jumlah_umum, samarkan


@pytest.mark.parametrize(
    ("angka", "hasil"),
    [
        ({"HAK": 40, "PHK": 60}, {"HAK": 40, "PHK": 60}),
        # One small count alone would be the total less the others: the next smallest goes too.
        ({"HAK": 3, "KEP": 9, "PHK": 60}, {"HAK": None, "KEP": None, "PHK": 60}),
        # A zero beside it tells nothing away, and alone hides too little.
        ({"HAK": 3, "KEP": 0, "PHK": 60}, {"HAK": None, "KEP": None, "PHK": None}),
        ({"HAK": 3, "KEP": 4, "PHK": 60}, {"HAK": None, "KEP": None, "PHK": 60}),
        ({"HAK": 1, "PHK": 2}, {"HAK": None, "PHK": None}),
        ({"HAK": 0, "PHK": 0}, {"HAK": 0, "PHK": 0}),
    ],
)
def test_by_hand_with_a_threshold_of_five(angka, hasil) -> None:
    assert samarkan(angka, 5) == hasil


@given(
    st.dictionaries(st.sampled_from("ABCDEFG"), st.integers(0, 30), min_size=2), st.integers(2, 20)
)
def test_what_is_left_out_is_never_less_than_the_threshold_unless_all_is(angka, ambang) -> None:
    tampak = samarkan(angka, ambang)
    tutup = [angka[s] for s, n in tampak.items() if n is None]
    assert all(not 0 < n < ambang for n in tampak.values() if n is not None)
    assert all(n is None or n == angka[s] for s, n in tampak.items())
    assert not tutup or len(tutup) >= 2
    assert not tutup or sum(tutup) >= ambang or len(tutup) == len(angka)
    if len(tutup) == len(angka) and sum(tutup) < ambang:
        assert jumlah_umum(angka, ambang) is None


@pytest.mark.parametrize(
    ("angka", "tutup", "jumlah"),
    [
        # Two at their most, 4 + 4 = 8, or five at their least: the sum would tell each of them.
        ({"HAK": 4, "KEP": 4, "PHK": 60, "SP": 90}, {"HAK", "KEP", "PHK"}, 158),
        ({"A": 1, "B": 1, "C": 1, "D": 1, "E": 1, "F": 60}, set("ABCDEF"), 65),
        # Nothing is left to hide them with: not even the total is told.
        ({"HAK": 4, "KEP": 4}, {"HAK", "KEP"}, None),
    ],
)
def test_a_sum_that_tells_its_parts_is_not_enough(angka, tutup, jumlah) -> None:
    tampak = samarkan(angka, 5)
    assert {nama for nama, n in tampak.items() if n is None} == tutup
    assert jumlah_umum(angka, 5) == jumlah


def test_equal_counts_are_left_out_together() -> None:
    """With KEP shown, the 8 left of 13 would be HAK 5, PHK 3: PHK 5 would not hide HAK alone."""
    angka = {"HAK": 5, "KEP": 5, "PHK": 3}
    assert samarkan(angka, 5) == {"HAK": None, "KEP": None, "PHK": None}
    assert jumlah_umum(angka, 5) == 13


@pytest.mark.parametrize(
    ("ambang", "bagian", "terbesar"), [(2, 3, 6), (3, 4, 6), (4, 3, 10), (5, 2, 12), (5, 3, 12)]
)
def test_nobody_reckons_a_count_that_is_left_out(ambang, bagian, terbesar) -> None:
    """All rows that look the same once published, threshold and rule known, are the readings of
    what is seen: among them each count that is left out has at least two values."""
    terbaca = defaultdict(list)
    for isi in product(range(terbesar + 1), repeat=bagian):
        angka = dict(enumerate(isi))
        tampak = tuple(samarkan(angka, ambang).values())
        terbaca[tampak, jumlah_umum(angka, ambang)].append(isi)
    assert len(terbaca) > 1
    for (tampak, _jumlah), semua in terbaca.items():
        for ke, n in enumerate(tampak):
            assert n is not None or len({isi[ke] for isi in semua}) >= 2, (tampak, semua)
