"""Which messages that waited too long leave as one."""

from dataclasses import replace
from datetime import date

import pytest

from hi_cases.pemberitahuan.rules import kumpulan
from hi_cases.pemberitahuan.rules.kumpulan import Menunggu
from hi_cases.pemberitahuan.types import Kanal

SENIN = date(2026, 3, 2)
JUMAT = date(2026, 2, 27)
SATU = Menunggu(1, Kanal.SUREL, resmi=False, hari=JUMAT, percobaan=0, galat="")


@pytest.mark.parametrize(
    ("hari", "tertunda"),
    [
        (date(2026, 3, 2), False),
        (date(2026, 3, 1), False),
        (date(2026, 2, 28), True),
        (JUMAT, True),
        (date(2026, 3, 3), False),
    ],
)
def test_yesterdays_news_is_not_late(hari: date, tertunda: bool) -> None:
    assert kumpulan.tertunda(hari, SENIN) is tertunda


@pytest.mark.parametrize(
    ("lain", "boleh"),
    [
        ({}, True),
        ({"resmi": True}, False),
        ({"kanal": Kanal.WA}, False),
        ({"hari": SENIN}, False),
        ({"percobaan": 3, "galat": "451 nanti"}, True),
        # Taken, and nobody knows what became of it: it may be with its reader already.
        ({"percobaan": 1, "galat": ""}, False),
    ],
)
def test_what_may_leave_with_others(lain: dict[str, object], boleh: bool) -> None:
    assert kumpulan.dapat_digabung(replace(SATU, **lain), SENIN) is boleh


def test_one_alone_goes_by_itself_and_a_heap_in_parts() -> None:
    assert kumpulan.yang_digabung([], SENIN) == ()
    resmi = replace(SATU, id=2, resmi=True)
    assert kumpulan.yang_digabung([SATU, resmi], SENIN) == ()
    assert kumpulan.yang_digabung([SATU, resmi, replace(SATU, id=3)], SENIN) == ((1, 3),)
    banyak = [replace(SATU, id=ke) for ke in range(1, 202)]
    bagian = kumpulan.yang_digabung(banyak, SENIN)
    assert bagian == (tuple(range(1, 101)), tuple(range(101, 201)))
