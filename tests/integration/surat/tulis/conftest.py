"""The office at work on one case, with the kinds of letters loaded."""

import pytest

from hi_cases.core.authz import SISTEM
from hi_cases.surat.services import muat_bawaan
from tests.integration.perselisihan.kantor import Kantor


@pytest.fixture
def kantor(db_session, jam, pengguna) -> Kantor:
    """Return the office on Monday 6 April 2026."""
    hasil = Kantor(jam, pengguna)
    muat_bawaan(SISTEM)
    return hasil
