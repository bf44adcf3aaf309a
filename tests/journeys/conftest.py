"""Journeys tier: people at work in a real browser, on the system as it is served.

All journeys share one running system and one Chromium, so one xdist worker takes them all; each
makes the cases that it needs.
"""

import pytest

KELOMPOK = "peladen"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep what needs the running system together."""
    for item in items:
        if KELOMPOK in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group(KELOMPOK))
