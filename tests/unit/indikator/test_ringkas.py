"""Percentiles by nearest rank, sums of groups, what an NIK tells."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.indikator.rules.ringkas import gabung, kelamin, persentil, sampai
from hi_cases.indikator.rules.susun_ringkas import lama
from hi_cases.indikator.types import Periode, bagian_tahun, periode_ringkasan

HARI = st.lists(st.integers(0, 400), min_size=1)


def _histogram(hari: list[int]) -> dict[str, int]:
    return {str(h): n for h, n in Counter(hari).items()}


@pytest.mark.parametrize(
    ("hari", "median", "p90"),
    [
        # Ranks ⌈0,5 × 4⌉ = 2 and ⌈0,9 × 4⌉ = 4.
        ([4, 10, 30, 31], 10, 31),
        # Ranks 3 and 5.
        ([5, 1, 9, 1, 7], 5, 9),
        # Ranks 5 and 9 of ten.
        (list(range(1, 11)), 5, 9),
        ([7], 7, 7),
    ],
)
def test_by_hand(hari, median, p90) -> None:
    isi = _histogram(hari)
    assert (persentil(isi, 50), persentil(isi, 90)) == (median, p90)


def test_of_nothing_there_is_none() -> None:
    assert persentil({}, 50) is None
    assert lama({}, None).median is None
    with pytest.raises(ValueError, match="percentile"):
        persentil({"1": 1}, 0)


@given(HARI, st.integers(1, 100))
def test_is_the_value_at_its_rank_of_the_sorted_list(hari, persen) -> None:
    peringkat = -(-len(hari) * persen // 100)
    assert persentil(_histogram(hari), persen) == sorted(hari)[peringkat - 1]


@given(HARI, HARI, st.integers(1, 400))
def test_parts_added_up_are_the_whole(satu, dua, batas) -> None:
    a, b, semua = ({"lama": _histogram(h), "n": len(h)} for h in (satu, dua, satu + dua))
    jumlah = gabung([a, {}, b])
    assert jumlah == semua
    utuh = lama(jumlah, batas)
    assert utuh.dalam == sum(h <= batas for h in satu + dua) == sampai(semua["lama"], batas)
    assert sum(n for _, n in utuh.kelompok) == utuh.n == len(satu) + len(dua)


def test_groups_lie_around_the_limit() -> None:
    isi = {"lama": _histogram([0, 10, 11, 30, 31, 60, 61])}
    assert lama(isi, 30).kelompok == (
        ("0–10", 2), ("11–20", 1), ("21–30", 1), ("31–40", 1), ("41–60", 1), ("61+", 1),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kode", "harap"),
    [("01", "l"), ("31", "l"), ("41", "p"), ("71", "p"), ("32", ""), ("00", ""), ("72", ""),
     ("", ""), ("x1", "")],
)  # fmt: skip
def test_sex_by_the_day_of_birth_of_an_nik(kode, harap) -> None:
    assert kelamin(kode) == harap


def test_parts_of_a_year_are_read_back() -> None:
    for satu in periode_ringkasan(2026):
        assert Periode.dari_bagian(2026, satu.bagian) == satu
    with pytest.raises(ValueError, match="no part"):
        Periode.dari_bagian(2026, "S3")


def test_each_period_of_a_year_has_a_code_and_a_name_of_its_own() -> None:
    semua = periode_ringkasan(2026)
    assert len({p.kode for p in semua}) == len({p.nama for p in semua}) == 19
    assert all(Periode.dari_kode(p.kode) == p for p in semua)
    for (kode, _), periode in zip(bagian_tahun(), semua, strict=True):
        assert Periode.dari_kode(f"2026-{kode}" if kode else "2026") == periode
    assert Periode(2026, 7, 12).nama == "Semester II 2026"
