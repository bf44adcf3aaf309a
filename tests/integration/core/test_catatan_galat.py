"""What breaks is logged once, by its incident, and never with the secret in its address."""

import logging
from typing import Any

import pytest
from flask import Flask

from hi_cases.jadwal import queries
from tests.perangkat.klien import Klien

RAHASIA = "k3K109-sangat-rahasia"


def test_no_secret_of_an_address_in_the_log(
    app: Flask, client: Klien, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def rusak(_sidik: str) -> Any:
        raise RuntimeError("rusak")

    monkeypatch.setattr(queries, "untuk_langganan", rusak)
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    with caplog.at_level(logging.DEBUG):
        jawaban = client.get(f"/kalender/{RAHASIA}.ics")
    assert jawaban.status_code == 500
    assert "incident" in caplog.text
    assert "RuntimeError: rusak" in caplog.text
    assert RAHASIA not in caplog.text
