"""Unit tier: no database, no network. A test that needs one belongs to another tier."""

import socket
from typing import Any

import pytest
import sqlalchemy as sa


def _terlarang(*_argumen: Any, **_lain: Any) -> Any:
    raise AssertionError("a unit test reached for a database or the network")


@pytest.fixture(autouse=True)
def _tanpa_dunia(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sa.Engine, "connect", _terlarang)
    monkeypatch.setattr(sa.Engine, "raw_connection", _terlarang)
    monkeypatch.setattr(socket.socket, "connect", _terlarang)
