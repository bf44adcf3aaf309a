"""Codes survive being read aloud, written by hand and typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.core.kode import (
    ALFABET,
    ANGKA,
    bakukan,
    bakukan_pin,
    sandikan,
    tulis,
)


@pytest.mark.parametrize(
    ("ketikan", "kode"),
    [
        ("K7Q2-9M0D", "K7Q29M0D"),
        ("k7q2 9mod", "K7Q29M0D"),
        (" K7Q2–9MOD ", "K7Q29M0D"),
        ("il1O-o0I.L", "111000" + "11"),
        ("", ""),
        ("UUUU", ""),
        ("K7Q2\u00a09M0D", "K7Q29M0D"),
    ],
)
def test_typed_is_read_as_meant(ketikan: str, kode: str) -> None:
    assert bakukan(ketikan) == kode


def test_pin_is_digits_only() -> None:
    assert bakukan_pin("12 34-5O") == "123450"
    assert bakukan_pin("١٢٣٤٥٦") == ""


def test_groups_of_four() -> None:
    assert tulis("K7Q29M0D") == "K7Q2-9M0D"
    assert tulis("K7Q29") == "K7Q2-9"


@given(st.text(ALFABET, min_size=1, max_size=20))
def test_what_is_printed_reads_back(kode: str) -> None:
    assert bakukan(tulis(kode)) == kode
    assert bakukan(tulis(kode).lower().replace("0", "o").replace("1", "l")) == kode


@given(st.integers(min_value=0, max_value=2**256 - 1))
def test_a_number_fills_its_places(angka: int) -> None:
    pin = sandikan(angka, 6, ANGKA)
    assert len(pin) == 6
    assert int(pin) == angka % 10**6
