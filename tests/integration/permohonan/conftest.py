"""The office, two companies and their accounts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.perangkat.permohonan import DuniaPermohonan


@pytest.fixture
def dunia(db_session: Any, jam: Any, pengguna: Callable[..., Any]) -> DuniaPermohonan:
    """Return the world on Monday 2 March 2026, with the reference data loaded."""
    return DuniaPermohonan(jam, pengguna)
