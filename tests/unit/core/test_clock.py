"""The clock: where a day begins, and how it is held still."""

from __future__ import annotations

from datetime import date

from hi_cases.core import clock


def test_a_day_begins_where_the_office_is(jam) -> None:
    """Seventeen hours UTC is midnight in Jakarta."""
    jam.atur("2026-11-26T16:59:59+00:00")
    assert clock.hari_ini() == date(2026, 11, 26)
    jam.atur("2026-11-26T17:00:00+00:00")
    assert clock.hari_ini() == date(2026, 11, 27)


def test_work_that_holds_the_clock_does_not_pass_midnight(jam) -> None:
    jam.atur("2026-11-26T16:59:59+00:00")
    with clock.tertahan() as saat:
        jam.atur("2026-11-26T17:00:01+00:00")
        assert clock.sekarang() == saat
        assert clock.hari_ini() == date(2026, 11, 26)
    assert clock.hari_ini() == date(2026, 11, 27)
