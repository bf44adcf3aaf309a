"""Time budgets: a test that burns far more processor time than its tier allows has failed.

Processor time of this process, not the wall clock, so a loaded machine fails nobody. The budgets
are generous: they catch a unit test that reaches for the world, not one that is a little slow.
`@pytest.mark.anggaran(detik, "why")` gives one test another budget.
"""

import os
import time
from collections.abc import Generator
from pathlib import Path

import pytest

TINGKAT = {
    "unit": 2.0,
    "integration": 15.0,
    "journeys": 60.0,
    "architecture": 60.0,
    "migrations": 60.0,
}
# A core that others share counts the same work as more time: continuous integration is one.
LONGGAR = 3.0 if os.environ.get("CI") else 1.0
_AKAR = Path(__file__).resolve().parent.parent


class MelampauiAnggaran(Exception):
    """The test passed, but took too much processor time."""


def tingkat(item: pytest.Item) -> str:
    """Return the tier of a test: the first folder below tests/."""
    return item.path.relative_to(_AKAR).parts[0]


def anggaran(item: pytest.Item) -> float:
    """Return the budget of a test in seconds."""
    if tanda := item.get_closest_marker("anggaran"):
        return float(tanda.args[0]) * LONGGAR
    return TINGKAT.get(tingkat(item), 60.0) * LONGGAR


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Measure the call alone: fixtures shared by many tests belong to none of them."""
    mulai = time.process_time()
    hasil = yield
    pakai = time.process_time() - mulai
    if pakai > anggaran(item):
        raise MelampauiAnggaran(
            f"{pakai:.2f} s of processor time; the budget is {anggaran(item):.2f} s"
        )
    return hasil


def pytest_configure(config: pytest.Config) -> None:
    """Announce the marker."""
    config.addinivalue_line(
        "markers", "anggaran(detik, alasan): another budget of processor time for this test"
    )
