"""Small counts are left out, and do not come back by subtraction."""

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


@given(
    st.dictionaries(st.sampled_from("ABCDEF"), st.integers(0, 12), min_size=2), st.integers(2, 6)
)
def test_nobody_reckons_a_count_that_is_left_out(angka, ambang) -> None:
    """With the total, the visible counts and the threshold in hand, each count that is left out may
    be one of several; also where all that are left out are known to be small ones."""
    tampak, jumlah = samarkan(angka, ambang), jumlah_umum(angka, ambang)
    tutup = [nama for nama, n in tampak.items() if n is None]
    if jumlah is None:
        assert len(tutup) == len(angka)
        return
    sisa = jumlah - sum(n for n in tampak.values() if n is not None)
    assert sisa == sum(angka[s] for s in tutup)
    kecil = all(0 < angka[s] < ambang for s in tutup)
    batas = range(1, ambang) if kecil else range(sisa + 1)
    for nama in tutup:
        lain = len(tutup) - 1
        mungkin = [n for n in batas if lain * batas.start <= sisa - n <= lain * (batas.stop - 1)]
        assert angka[nama] in mungkin
        assert len(mungkin) >= 2
