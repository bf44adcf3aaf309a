"""The office at work, for the tests of attacks."""

import pytest

from tests.integration.perselisihan.kantor import Kantor


@pytest.fixture
def kantor(db_session, jam, pengguna) -> Kantor:
    """Return the office on Monday 6 April 2026, with the reference data loaded."""
    return Kantor(jam, pengguna)
