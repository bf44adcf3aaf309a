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
