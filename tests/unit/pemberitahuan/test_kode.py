"""The code that confirms a number: its form, its age, its tries, and how many there may be."""

from datetime import UTC, datetime, timedelta

import pytest

from hi_cases.pemberitahuan.rules import kode
from hi_cases.pemberitahuan.types import HasilKode

KINI = datetime(2026, 3, 2, 2, tzinfo=UTC)
SIDIK = kode.sidik("rahasia", 7, "6281234567890", "012345")


@pytest.mark.parametrize(
    ("diketik", "harap"),
    [("012345", "012345"), (" 012 345 ", "012345"), ("012-345", "012345")],
)
def test_six_figures_as_people_type_them(diketik: str, harap: str) -> None:
    assert kode.baca_kode(diketik) == harap


@pytest.mark.parametrize("diketik", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "123456\n"])
def test_anything_else_is_no_code(diketik: str) -> None:
    with pytest.raises(ValueError, match="six figures"):
        kode.baca_kode(diketik)


def test_digest_says_nothing_without_the_key_and_holds_for_one_account_and_number() -> None:
    lain = {
        kode.sidik("rahasia", 8, "6281234567890", "012345"),
        kode.sidik("rahasia", 7, "6281234567891", "012345"),
        kode.sidik("rahasia", 7, "6281234567890", "012346"),
        kode.sidik("lain", 7, "6281234567890", "012345"),
        kode.sidik("rahasia", 76, "281234567890", "012345"),
    }
    assert SIDIK not in lain
    assert len(lain) == 5
    assert len(SIDIK) == 64


@pytest.mark.parametrize(
    ("menit", "gagal", "diketik", "hasil"),
    [
        (0, 0, "012345", HasilKode.COCOK),
        (14, 4, "012345", HasilKode.COCOK),
        (14, 4, "543210", HasilKode.SALAH),
        (14, 5, "012345", HasilKode.HABIS),
        (15, 0, "012345", HasilKode.BASI),
        (15, 5, "012345", HasilKode.BASI),
    ],
)
def test_a_code_is_of_use_for_fifteen_minutes_and_five_tries(
    menit: int, gagal: int, diketik: str, hasil: HasilKode
) -> None:
    sidik = kode.sidik("rahasia", 7, "6281234567890", diketik)
    dibuat = KINI - timedelta(minutes=menit)
    assert kode.nilai_kode(sidik, SIDIK, gagal=gagal, dibuat=dibuat, kini=KINI) is hasil


@pytest.mark.parametrize(
    ("lalu", "nanti"),
    [
        ((), None),
        ((1, 2), None),
        ((1, 2, 60), None),
        ((1, 2, 59), 1),
        ((30, 20, 10), 30),
        # More than there should be: the third from the last has to pass.
        ((50, 40, 30, 20), 20),
    ],
)
def test_three_codes_an_hour(lalu: tuple[int, ...], nanti: int | None) -> None:
    pada = [KINI - timedelta(minutes=satu) for satu in lalu]
    harap = None if nanti is None else KINI + timedelta(minutes=nanti)
    assert kode.boleh_lagi(pada, KINI) == harap
