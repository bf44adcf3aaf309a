"""The office, two companies and their accounts, and browsers for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from hi_cases.akun.models import Pengguna
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from tests.perangkat.klien import Klien
from tests.perangkat.permohonan import DuniaPermohonan


@pytest.fixture
def dunia(db_session: Any, jam: Any, pengguna: Callable[..., Any]) -> DuniaPermohonan:
    """Return the world on Monday 2 March 2026, with the reference data loaded."""
    return DuniaPermohonan(jam, pengguna)


@pytest.fixture
def sebagai(app: Flask, masuk: Callable[..., Any]) -> Callable[[Pelaku], Klien]:
    """Return a signed-in browser for an actor."""

    def buka(pelaku: Pelaku) -> Klien:
        klien: Klien = app.test_client()
        masuk(klien, db.session.get_one(Pengguna, pelaku.id))
        return klien

    return buka
