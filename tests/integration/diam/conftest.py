"""The office at work, with one account of each who stands above."""

from collections.abc import Callable
from typing import Any

import pytest

from hi_cases.core.authz import Peran
from tests.integration.perselisihan.kantor import Kantor


@pytest.fixture
def kantor(db_session: Any, jam: Any, pengguna: Callable[..., Any]) -> Kantor:
    """Return the office on Monday 6 April 2026; kadis and subkoor have accounts too."""
    kantor = Kantor(jam, pengguna)
    for peran in (Peran.SUBKOOR, Peran.KADIS):
        kantor.akun[peran] = pengguna(peran.value).pelaku
    return kantor
