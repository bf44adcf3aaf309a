"""Dates as an office book spells them."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.core.tanggal import baca_jam, baca_tanggal, tulis_pendek, tulis_tanggal, tulis_waktu

MARET = date(2018, 3, 12)


@pytest.mark.parametrize(
    "nilai",
    [
        "12 Maret 2018",
        "  12   maret 2018 ",
        "Senin, 12 Maret 2018",
        "Jum'at, 12 Maret 2018",
        "12 Mar 2018",
        "12-Mar-18",
        "12/03/2018",
        "12/3/2018",
        "12-3-2018",
        "12.03.18",
        "12 . 03 . 18",
        "2018-03-12",
        "2018-03-12 00:00:00",
        MARET,
        datetime(2018, 3, 12, 9, 30),  # noqa: DTZ001 - a spreadsheet knows no zone
        43171,
        43171.0,
    ],
)
def test_reads_every_spelling(nilai: object) -> None:
    assert baca_tanggal(nilai) == MARET


@pytest.mark.parametrize(
    "nilai",
    [
        "",
        "kosong",
        "31/02/2018",
        "12/13/2018",
        "32 Maret 2018",
        "12 Mart 2018",
        3,
        12.5,
        True,
        None,
    ],
)
def test_refuses_what_is_no_date(nilai: object) -> None:
    with pytest.raises(ValueError, match=r"tanggal|day|month"):
        baca_tanggal(nilai)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_reads_back_what_it_writes(tanggal: date) -> None:
    assert baca_tanggal(tulis_tanggal(tanggal)) == tanggal
    assert baca_tanggal(tulis_pendek(tanggal, tahun=True)) == tanggal
    assert baca_tanggal(f"{tanggal:%d.%m.%y}") == tanggal


def test_writes_days_without_a_leading_zero() -> None:
    assert tulis_tanggal(date(2026, 4, 1)) == "Rabu, 1 April 2026"
    assert tulis_tanggal(date(2026, 4, 1), hari=False) == "1 April 2026"
    assert tulis_pendek(date(2026, 4, 1)) == "1 Apr"
    assert tulis_waktu(datetime(2026, 4, 1, 9, 5)) == "1 April 2026 pukul 09.05"  # noqa: DTZ001


@pytest.mark.parametrize("teks", ["9", "09", "9.00", "09:00", " 09.00 wib ", "pukul 9", "09:00:00"])
def test_an_hour_in_the_spellings_of_the_office(teks: str) -> None:
    assert baca_jam(teks) == time(9)


@pytest.mark.parametrize("teks", ["", "pagi", "24.00", "9.60", "9.0", "09.00 WITA", "9-10", "-1"])
def test_what_is_no_hour_is_refused(teks: str) -> None:
    with pytest.raises(ValueError, match="jam|hour|minute"):
        baca_jam(teks)
