"""The numbers in the menu: counted once while nothing happened."""

from __future__ import annotations

import pytest

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.web.menu import Angka, ButirMenu

KABID = Pelaku(1, "Kabid", frozenset({Peran.KABID}))
PETUGAS = Pelaku(2, "Petugas", frozenset({Peran.PETUGAS}))


@pytest.fixture
def dihitung():
    """Record for whom was counted."""
    return []


@pytest.fixture
def butir(dihitung):
    """Return an entry that says how often it was asked."""

    def hitung(pelaku: Pelaku) -> int:
        dihitung.append(pelaku.id)
        return len(dihitung)

    return ButirMenu("Yang masuk", "x", "x", hitung=hitung)


def test_it_is_counted_once_for_each_actor(jam, butir, dihitung):
    angka = Angka(lambda: 7)
    assert [angka.untuk(satu)(0, butir) for satu in (KABID, PETUGAS, KABID)] == [1, 2, 1]
    assert dihitung == [1, 2]


def test_an_entry_in_the_trail_counts_anew_and_so_does_a_minute(jam, butir):
    ujung = [7]
    angka = Angka(lambda: ujung[0])
    jam.atur("2026-03-02T09:00:10+07:00")
    assert angka.untuk(KABID)(0, butir) == 1
    jam.atur("2026-03-02T09:00:59+07:00")
    assert angka.untuk(KABID)(0, butir) == 1
    jam.atur("2026-03-02T09:01:00+07:00")
    assert angka.untuk(KABID)(0, butir) == 2
    ujung[0] = 8
    assert angka.untuk(KABID)(0, butir) == 3


def test_a_page_begun_before_leaves_nothing_behind_for_those_after(jam, butir):
    ujung = [7]
    angka = Angka(lambda: ujung[0])
    lama = angka.untuk(KABID)
    ujung[0] = 8
    baru = angka.untuk(KABID)
    assert lama(0, butir) == 1, "counted before the entry"
    assert baru(0, butir) == 2


def test_entries_do_not_share_and_some_are_always_counted(jam, butir):
    selalu = ButirMenu("Pesan", "y", "y", hitung=butir.hitung, selalu=True)
    angka = Angka(lambda: 7)
    jumlah = angka.untuk(KABID)
    assert [jumlah(0, butir), jumlah(1, selalu), jumlah(1, selalu), jumlah(0, butir)] == [
        1,
        2,
        3,
        1,
    ]
    assert jumlah(2, ButirMenu("Tanpa", "z", "z")) is None
