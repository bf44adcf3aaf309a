"""The office and its letters: a case whose letters are written, issued and delivered."""

import pytest

from hi_cases.core.authz import SISTEM
from hi_cases.surat.services import muat_bawaan
from hi_cases.surat.services.kop import muat_kop
from tests.integration.surat.sampaikan.loket import Loket


@pytest.fixture
def loket(db_session, jam, pengguna) -> Loket:
    """Return the office on Monday 2 March 2026, before Nyepi and Idulfitri."""
    hasil = Loket(jam, pengguna, "2026-03-02")
    muat_kop(SISTEM)
    muat_bawaan(SISTEM)
    return hasil
