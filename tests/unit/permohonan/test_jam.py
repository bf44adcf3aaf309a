"""Days by who held the ball: a stretch counts from the day behind its act."""

from __future__ import annotations

from datetime import date

from hi_cases.kalender_kerja.types import Kalender
from hi_cases.permohonan.rules.jam import Jam, Perpindahan, jam
from hi_cases.permohonan.types import Tahap
from hi_cases.syarat_kerja.rules.pengesahan import PENGESAHAN

T = Tahap
POLOS = Kalender((), frozenset({2026}))
"""Monday to Friday, no day off."""


def test_days_are_told_apart_by_holder_and_round() -> None:
    # Filed Monday 2 March; taken up on 4th; returned on 6th; filed anew on 13th; today is 17th.
    pindah = [
        Perpindahan(1, date(2026, 3, 2), T.DIAJUKAN),
        Perpindahan(1, date(2026, 3, 4), T.DITELITI),
        Perpindahan(1, date(2026, 3, 6), T.DIKEMBALIKAN),
        Perpindahan(2, date(2026, 3, 13), T.DIAJUKAN),
    ]
    semua = jam(PENGESAHAN, pindah, date(2026, 3, 17), POLOS)
    assert semua == [Jam(1, dinas=4, pemohon=5), Jam(2, dinas=2)]


def test_what_ended_counts_no_further_and_an_older_day_adds_nothing() -> None:
    pindah = [
        Perpindahan(1, date(2026, 3, 4), T.DIAJUKAN),
        Perpindahan(1, date(2026, 3, 3), T.DITELITI),
        Perpindahan(1, date(2026, 3, 5), T.SELESAI),
    ]
    assert jam(PENGESAHAN, pindah, date(2026, 3, 31), POLOS) == [Jam(1, dinas=1)]


def test_a_year_without_calendar_is_said_as_unknown() -> None:
    pindah = [Perpindahan(1, date(2027, 1, 4), T.DIAJUKAN)]
    assert jam(PENGESAHAN, pindah, date(2027, 1, 8), POLOS) == [Jam(1, dinas=None)]


def test_nothing_counts_behind_an_end_that_the_law_set_before_the_last_step() -> None:
    # Filed Monday 2 March, taken up Friday 13th, deemed approved since Wednesday 11th.
    pindah = [
        Perpindahan(1, date(2026, 3, 2), T.DIAJUKAN),
        Perpindahan(1, date(2026, 3, 13), T.DITELITI),
        Perpindahan(1, date(2026, 3, 11), T.SELESAI),
    ]
    assert jam(PENGESAHAN, pindah, date(2026, 3, 31), POLOS) == [Jam(1, dinas=7)]
