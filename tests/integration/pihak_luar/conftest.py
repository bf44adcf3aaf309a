"""A person outside the office who files through the pages."""

import pytest

from tests.integration.pihak_luar.pengaju import Pengaju


@pytest.fixture
def pengaju(client, masuk, pengguna, jam) -> Pengaju:
    """Return the driver of a filing, on Monday 6 April 2026."""
    return Pengaju(client, masuk, pengguna, jam)
