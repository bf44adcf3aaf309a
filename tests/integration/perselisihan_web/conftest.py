"""The office at work and the parties outside, for the tests of the dispute pages."""

import pytest

from tests.integration.perselisihan.kantor import Kantor
from tests.integration.perselisihan_web.jalan import Jalan
from tests.integration.perselisihan_web.pihak import Luar


@pytest.fixture
def jalan(client, masuk, pengguna, jam) -> Jalan:
    """Return the driver of one case through its pages."""
    return Jalan(client, masuk, pengguna, jam)


@pytest.fixture
def kantor(db_session, jam, pengguna) -> Kantor:
    """Return the office on Monday 6 April 2026, with the reference data loaded."""
    return Kantor(jam, pengguna)


@pytest.fixture
def luar(kantor, client, masuk, pengguna) -> Luar:
    """Return the people outside, with nothing that opens a case to them yet."""
    return Luar(kantor, client, masuk, pengguna)
