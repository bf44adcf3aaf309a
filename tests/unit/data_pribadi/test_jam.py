"""The hours of a request, by hand: 3 x 24 hours from the request (UU 27/2022 Ps. 30 and 32)."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.core.clock import WIB
from hi_cases.data_pribadi.rules.jam import batas, saat_terima, sebut_sisa, sisa_jam

TERIMA = datetime(2026, 4, 3, 16, 30, tzinfo=WIB)  # a Friday afternoon


def test_three_days_of_hours_run_through_the_weekend_to_the_minute() -> None:
    assert saat_terima(date(2026, 4, 3), "16.30") == TERIMA
    assert batas(TERIMA, 72) == datetime(2026, 4, 6, 16, 30, tzinfo=WIB)  # the Monday


@pytest.mark.parametrize(
    ("menit", "kata"),
    [
        (0, "72 jam lagi"),
        (60 * 71 + 1, "kurang dari satu jam lagi"),
        (60 * 72, "lewat kurang dari satu jam"),
        (60 * 75 + 5, "lewat 3 jam"),
    ],
)
def test_what_is_left_is_said_in_hours(menit: int, kata: str) -> None:
    assert sebut_sisa(batas(TERIMA, 72), TERIMA + timedelta(minutes=menit)) == kata


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_less_is_left_the_later_it_is(awal: int, tambahan: int) -> None:
    sampai, dulu = batas(TERIMA, 72), TERIMA + timedelta(minutes=awal)
    assert sisa_jam(sampai, dulu + timedelta(minutes=tambahan)) <= sisa_jam(sampai, dulu)
