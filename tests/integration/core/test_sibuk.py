"""A database that is busy asks for patience; nothing is broken and nothing is written off."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from hi_cases.core.db import db
from hi_cases.core.errors import Sibuk


@pytest.mark.parametrize(
    ("sebab", "kode"),
    [
        ("database is locked", 503),
        ("canceling statement due to lock timeout", 503),
        ("deadlock detected\nDETAIL: Process 1 waits for ShareLock", 503),
        ("server closed the connection unexpectedly", 500),
    ],
)
def test_waiting_in_vain_may_be_tried_again(
    app: Flask, client: Any, monkeypatch: pytest.MonkeyPatch, sebab: str, kode: int
) -> None:
    def gagal(**_argumen: object) -> None:
        db.session.rollback()
        raise OperationalError("SELECT 1", {}, Exception(sebab))

    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    monkeypatch.setitem(app.view_functions, "surat.periksa", gagal)
    monkeypatch.setitem(app.extensions["hi_tanda"], "surat.periksa", "publik")
    jawaban = client.get("/periksa")
    assert jawaban.status_code == kode
    assert ("Retry-After" in jawaban.headers) == (kode == 503)


def test_a_machine_at_work_for_others_asks_for_patience(
    app: Flask, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sibuk(**_argumen: object) -> None:
        raise Sibuk("Mesin cetak sedang menyusun surat lain.")

    monkeypatch.setitem(app.view_functions, "surat.periksa", sibuk)
    monkeypatch.setitem(app.extensions["hi_tanda"], "surat.periksa", "publik")
    jawaban = client.get("/periksa")
    assert (jawaban.status_code, jawaban.headers["Retry-After"]) == (503, "10")
    assert "Mesin cetak sedang menyusun surat lain." in jawaban.text
