"""The formula of the minimum wage, counted by hand (PP 36/2021 Ps 26 jo. PP 49/2025)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.kalender_kerja.rules.pengaturan import baca_rentang_desimal
from hi_cases.tripartit.rules.upah import (
    RumusTahun,
    alfa_dari,
    baca_alfa,
    baca_persen,
    hitung,
    kata_alfa,
)

D = Decimal


def test_the_wage_is_that_counted_by_hand() -> None:
    # 5,1 x 0,7 = 3,57; 2,65 + 3,57 = 6,22 %; 5.558.515 x 6,22 % = 345.739,633;
    # 5.558.515 + 345.739,633 = 5.904.254,633, up to 5.904.255.
    hasil = hitung(5_558_515, D("2.65"), D("5.1"), D("0.7"), "rupiah_atas")
    assert hasil.nilai == 5_904_255
    assert hasil.langkah == (
        "Pertumbuhan ekonomi 5,1 % × alfa 0,7 = 3,57 %",
        "Inflasi 2,65 % + 3,57 % = kenaikan 6,22 %",
        "Rp 5.558.515 × 6,22 % = Rp 345.739,63",
        "Rp 5.558.515 + Rp 345.739,63 = Rp 5.904.254,63, dibulatkan ke atas ke rupiah penuh: "
        "Rp 5.904.255",
    )
    # The same rounded otherwise, and the bounds of before 17 December 2025: 2,65 + 5,1 x 0,1 =
    # 3,16 %:
    # 5.558.515 x 1,0316 = 5.734.164,074.
    assert hitung(5_558_515, D("2.65"), D("5.1"), D("0.7"), "ratus_atas").nilai == 5_904_300
    assert hitung(5_558_515, D("2.65"), D("5.1"), D("0.1"), "rupiah_dekat").nilai == 5_734_164


@given(
    st.integers(1_000_000, 9_000_000),
    st.integers(-200, 1_500),
    st.integers(1, 900),
    st.integers(0, 100),
    st.integers(0, 100),
)
def test_more_alfa_is_never_less_wage_and_is_found_again(
    umk: int, inflasi: int, tumbuh: int, satu: int, dua: int
) -> None:
    i, t = D(inflasi) / 100, D(tumbuh) / 100
    kecil, besar = sorted((D(satu) / 100, D(dua) / 100))
    hasil = [hitung(umk, i, t, alfa, "rupiah_atas") for alfa in (kecil, besar)]
    assert hasil[0].nilai <= hasil[1].nilai
    balik = alfa_dari(umk, i, t, hasil[0].nilai)
    assert balik is not None
    # A rupiah of rounding is that much of alfa at most.
    assert abs(balik - kecil) <= D(100) / (umk * t)


@pytest.mark.parametrize(
    ("teks", "persen"),
    [
        ("2,65", "2.65"),
        ("2.65 %", "2.65"),
        ("-0,5", "-0.5"),
        ("dua", None),
        ("2,655", None),
        (None, None),
    ],
)
def test_percents_are_read_as_people_write_them(teks: str | None, persen: str | None) -> None:
    assert baca_persen(teks) == (D(persen) if persen else None)


def test_an_alfa_is_told_by_the_bounds_of_its_year() -> None:
    assert baca_rentang_desimal("0,5-0,9") == (D("0.5"), D("0.9"))
    assert baca_rentang_desimal("0,9-0,5") is None
    rumus = RumusTahun(D("0.5"), D("0.9"), "PP 49/2025", False, "rupiah_atas")
    assert baca_alfa("0,7") == D("0.7")
    assert baca_alfa("7") is None
    assert kata_alfa(D("0.3"), rumus) == "setara alfa 0,3, di bawah rentang"
    assert kata_alfa(D("0.9"), rumus) == "setara alfa 0,9, dalam rentang"
    assert kata_alfa(D("1.2"), rumus) == "setara alfa 1,2, di atas rentang"
    assert kata_alfa(None, rumus) == ""
