"""An office with one account a role, and deadlines of invented things."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy.orm import scoped_session

from tests.integration.pengingat.dunia import Dunia
from tests.perangkat.acuan import muat_acuan


@pytest.fixture
def acuan(db_session: scoped_session, jam: Any) -> None:
    """Load the calendar; the clock is the test's."""
    muat_acuan()


@pytest.fixture
def dunia(acuan: None, monkeypatch: pytest.MonkeyPatch) -> Dunia:
    """Return the port of the kind "uji"."""
    milik = Dunia()
    milik.pasang(monkeypatch)
    return milik


@pytest.fixture
def kantor(dunia: Dunia, pengguna: Callable[..., Any]) -> SimpleNamespace:
    """Return the office: one account a role."""
    return SimpleNamespace(
        **{
            peran: pengguna(peran, nama=f"{peran.title()} Uji")
            for peran in ("mediator", "subkoor", "kabid", "kadis", "petugas", "admin")
        }
    )
