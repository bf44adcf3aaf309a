"""The office at work, for the tests of the dispute pages."""

import pytest

from tests.integration.perselisihan_web.jalan import Jalan


@pytest.fixture
def jalan(client, masuk, pengguna, jam) -> Jalan:
    """Return the driver of one case through its pages."""
    return Jalan(client, masuk, pengguna, jam)
