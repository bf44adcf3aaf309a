"""Step x of y on the main path of a kind, as whoever follows it from outside reads it."""

import pytest

from hi_cases.data_pribadi.rules import PERMINTAAN
from hi_cases.urusan.rules.lacak import letak


@pytest.mark.parametrize(
    ("tahap", "ke"),
    [
        ("diterima", 1),
        ("identitas_kurang", 1),  # off the path: as far from the end as where it left
        ("identitas_diperiksa", 2),
        ("dikerjakan", 3),
        ("dijawab", 4),
        ("ditolak", 4),
    ],
)
def test_a_stage_has_its_place_on_the_way_to_the_end(tahap: str, ke: int) -> None:
    assert letak(PERMINTAAN, tahap) == (ke, 4)
