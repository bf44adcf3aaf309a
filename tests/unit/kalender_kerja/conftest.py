"""The calendar of the project's own data files."""

import pytest

from hi_cases.kalender_kerja.queries import acuan
from hi_cases.kalender_kerja.types import Kalender


@pytest.fixture(scope="session")
def kalender() -> Kalender:
    """2017 to 2027 as seeded."""
    return acuan.kalender_acuan()
