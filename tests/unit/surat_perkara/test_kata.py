"""Days of several answers, as a letter writes them."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.surat_perkara.rules.kata import rentang


@pytest.mark.parametrize(
    ("hari", "harap"),
    [
        ((), ""),
        ((date(2026, 3, 9),) * 2, "9 Maret 2026"),
        (
            (date(2026, 3, 12), date(2026, 3, 9), date(2026, 3, 10)),
            "9 Maret 2026 sampai 12 Maret 2026",
        ),
    ],
)
def test_days_of_several_read_as_their_first_and_last(hari: tuple[date, ...], harap: str) -> None:
    assert rentang(hari) == harap
