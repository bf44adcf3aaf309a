"""A masked name tells its owner that it is his paper, and nobody else who he is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.perselisihan.rules.samaran import samarkan


@pytest.mark.parametrize(
    ("nama", "samar"),
    [
        ("Siti Aminah", "S*** A***"),
        ("Budi Santoso dkk.", "B*** S*** dkk."),
        ("PT Sinar Cikarang Abadi, Tbk.", "PT S*** C*** A*** Tbk."),
        ("SP Logam Cikarang", "SP L*** C***"),
        ("Al", "A***"),
        ("", ""),
    ],
)
def test_names(nama: str, samar: str) -> None:
    assert samarkan(nama) == samar


@given(st.text("abcdefghij", min_size=1, max_size=30))
def test_the_length_of_a_name_does_not_show(nama: str) -> None:
    assert samarkan(nama) == f"{nama[0]}***"
