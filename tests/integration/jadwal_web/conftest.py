"""The office of the calendar's own tests, with its pages opened as several people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from hi_cases.akun.models import Pengguna
from hi_cases.core.db import db
from tests.integration.jadwal.conftest import Dinas, dinas
from tests.perangkat.klien import Klien

__all__ = ["dinas"]


@pytest.fixture
def sebagai(app: Flask, dinas: Dinas, masuk: Any) -> Callable[[str], Klien]:
    """Return a browser signed in as somebody of the office: `sebagai("mediator")`."""

    def buka(siapa: str) -> Klien:
        klien: Klien = app.test_client()
        masuk(klien, db.session.get_one(Pengguna, getattr(dinas, siapa).id))
        return klien

    return buka


@pytest.fixture
def umum(app: Flask, dinas: Dinas) -> Klien:
    """Return the browser of somebody without an account."""
    klien: Klien = app.test_client()
    return klien
