"""When two names are one in law, and how close others are; no circle in the tree."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.serikat.rules.nama import berputar, kemiripan, kunci_nama, termirip
from hi_cases.serikat.rules.triwulan import Triwulan, triwulan_dari

KATA = st.sampled_from(
    ("Serikat", "Pekerja", "Buruh", "SP", "S.P.", "SB", "PUK", "Maju", "PT", "P.T.", "1", "é", "-")
)
NAMA = st.lists(KATA, min_size=1, max_size=7).map(" ".join)


@pytest.mark.parametrize(
    ("satu", "dua"),
    [
        ("Serikat Pekerja Maju", "SP Maju"),
        ("S.P. Maju", "serikat   buruh MAJU"),
        ("SP/SB Maju", "Serikat Pekerja/Serikat Buruh Maju"),
        ("PUK SPAI PT. Sinar", "Pimpinan Unit Kerja SPAI, PT Sinar"),
        ("Sérikat Pekerja Maju", "Serikat Pekerja Maju"),
        ("SP Perseroan Terbatas Sinar", "SP P.T. Sinar"),
    ],
)
def test_spelling_parts_no_names(satu: str, dua: str) -> None:
    assert kunci_nama(satu) == kunci_nama(dua)
    assert kemiripan(kunci_nama(satu), kunci_nama(dua)) == 100


@pytest.mark.parametrize(
    ("satu", "dua"),
    [
        ("SP Maju", "SP Maju Bersama"),
        ("SP Pabrik 1", "SP Pabrik 2"),
        ("SPSI Sinar", "SPN Sinar"),
        ("Federasi SP Logam", "SP Logam"),
    ],
)
def test_every_other_word_does(satu: str, dua: str) -> None:
    assert kunci_nama(satu) != kunci_nama(dua)
    assert 0 < kemiripan(kunci_nama(satu), kunci_nama(dua)) < 100


@given(NAMA, NAMA)
def test_the_key_is_its_own_key_and_likeness_knows_no_order(satu: str, dua: str) -> None:
    a, b = kunci_nama(satu), kunci_nama(dua)
    assert kunci_nama(a) == a
    assert kunci_nama(satu.upper()) == kunci_nama(satu.lower()) == a
    assert kemiripan(a, b) == kemiripan(b, a)
    assert (kemiripan(a, b) == 100) == (a == b and a != "")


def test_the_closest_come_first_and_oneself_is_left_out() -> None:
    ada = [
        (1, "SP Maju Bersama", kunci_nama("SP Maju Bersama"), "1"),
        (2, "SP Maju", kunci_nama("SP Maju"), "2"),
        (3, "SP Lain Sekali", kunci_nama("SP Lain Sekali"), "3"),
    ]
    hasil = termirip("Serikat Pekerja Maju", ada)
    assert [(s.id, s.sama) for s in hasil][:1] == [(2, True)]
    assert 3 not in {s.id for s in hasil}
    assert all(s.id != 2 for s in termirip("Serikat Pekerja Maju", ada, kecuali=2))
    assert termirip("---", ada) == []


@given(st.dictionaries(st.integers(1, 8), st.one_of(st.none(), st.integers(1, 8)), max_size=8))
def test_a_tree_without_circles_takes_a_leaf_and_refuses_its_own_root(
    induk: dict[int, int | None],
) -> None:
    pohon = {n: i if i is not None and i < n else None for n, i in induk.items()}
    for n in pohon:
        assert not berputar(9, n, pohon)
        assert not berputar(n, pohon[n], pohon)
        if pohon[n] is not None:
            assert berputar(pohon[n], n, pohon)


@given(st.dates(date(2001, 1, 1), date(2090, 1, 1)))
def test_a_day_lies_in_its_quarter_and_quarters_meet(hari: date) -> None:
    milik = triwulan_dari(hari)
    assert milik.awal <= hari <= milik.akhir
    assert milik.berikut.sebelum == milik
    assert (milik.berikut.awal - milik.akhir).days == 1
    assert 90 <= (milik.akhir - milik.awal).days + 1 <= 92


def test_quarters_by_name() -> None:
    assert Triwulan(2026, 4).akhir == date(2026, 12, 31)
    assert Triwulan(2026, 4).berikut.label == "Triwulan I 2027"
