"""A database that is busy asks for patience; nothing is broken and nothing is written off."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy import event
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as KolamPenuh

from hi_cases.core.db import db
from hi_cases.core.errors import Sibuk


@pytest.mark.parametrize(
    ("sebab", "kode"),
    [
        ("database is locked", 503),
        ("canceling statement due to lock timeout", 503),
        ("deadlock detected\nDETAIL: Process 1 waits for ShareLock", 503),
        ("server closed the connection unexpectedly", 500),
        (KolamPenuh("QueuePool limit of size 5 overflow 10 reached"), 503),
    ],
)
def test_waiting_in_vain_may_be_tried_again(
    app: Flask, client: Any, monkeypatch: pytest.MonkeyPatch, sebab: str | KolamPenuh, kode: int
) -> None:
    def gagal(**_argumen: object) -> None:
        db.session.rollback()
        if isinstance(sebab, KolamPenuh):
            raise sebab
        raise OperationalError("SELECT 1", {}, Exception(sebab))

    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    monkeypatch.setitem(app.view_functions, "surat.periksa", gagal)
    monkeypatch.setitem(app.extensions["hi_tanda"], "surat.periksa", "publik")
    jawaban = client.get("/periksa")
    assert jawaban.status_code == kode
    assert ("Retry-After" in jawaban.headers) == (kode == 503)


@pytest.mark.parametrize("peran", ["", "kabid", "perusahaan"])
@pytest.mark.parametrize(("sebab", "kode"), [("database is locked", 503), ("no connection", 500)])
def test_the_page_that_says_so_asks_the_database_nothing(
    app: Flask,
    client: Any,
    masuk: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    peran: str,
    sebab: str,
    kode: int,
) -> None:
    """Who is asking is in the database too, which may be shut from the first statement on."""
    if peran:
        masuk(client, peran)
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)

    def terkunci(_koneksi: object, _kursor: object, perintah: str, *_lain: object) -> None:
        # The tests' own savepoints stand around each request.
        if "SAVEPOINT" not in perintah:
            raise OperationalError(perintah, {}, Exception(sebab))

    event.listen(sa.Engine, "before_cursor_execute", terkunci)
    try:
        jawaban = client.get("/kalender/rahasia.ics")
        ubahan = client.post("/akun-saya", data={"versi": "1", "nama": "Rina"}) if peran else None
    finally:
        event.remove(sa.Engine, "before_cursor_execute", terkunci)
    for satu in filter(None, (jawaban, ubahan)):
        assert satu.status_code == kode
        assert "<h1" in satu.text
        assert ("Retry-After" in satu.headers) == (kode == 503)


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
