"""Error pages in one voice, with a way on and an incident number for what is our fault."""

import logging
import secrets

from flask import Flask, g, render_template
from flask.typing import ResponseReturnValue
from flask_login import AnonymousUserMixin
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as KolamPenuh
from werkzeug.exceptions import HTTPException, InternalServerError

from hi_cases.core.db import db
from hi_cases.core.errors import (
    GalatDomain,
    KonflikVersi,
    Sibuk,
    TidakBerizin,
    TidakDitemukan,
    TindakanDitolak,
)

log = logging.getLogger(__name__)

_HALAMAN = frozenset({400, 403, 404, 405, 409, 413, 429, 500, 503})


def _halaman(kode: int, pesan: str = "", **lain: object) -> tuple[str, int]:
    halaman = kode if kode in _HALAMAN else (400 if kode < 500 else 500)
    return render_template(f"errors/{halaman}.html", pesan=pesan, kode=kode, **lain), kode


def _domain(galat: GalatDomain) -> ResponseReturnValue:
    db.session.rollback()
    if isinstance(galat, TidakDitemukan):
        return _halaman(404, galat.pesan)
    if isinstance(galat, TidakBerizin):
        return _halaman(403, galat.pesan)
    if isinstance(galat, Sibuk):
        return (*_halaman(503, galat.pesan), {"Retry-After": "10"})
    kode = 409 if isinstance(galat, TindakanDitolak | KonflikVersi) else 400
    return _halaman(kode, galat.pesan)


def _http(galat: HTTPException) -> ResponseReturnValue:
    if galat.code is None or galat.code < 400:
        return galat
    if isinstance(galat, InternalServerError):
        return _rusak(galat.original_exception or galat)
    isi, kode = _halaman(galat.code)
    return (isi, kode, {"Retry-After": "60"}) if galat.code == 429 else (isi, kode)


def _sedang_sibuk(galat: BaseException) -> bool:
    """Tell whether the database gave up waiting for another writer: nothing is broken then.

    Two writers that wait for each other are parted by the database: one of them may try again. So
    may who waited in vain for a connection to it.
    """
    if isinstance(galat, KolamPenuh):
        return True
    teks = str(getattr(galat, "orig", ""))
    sebab = ("locked", "lock timeout", "deadlock detected")
    return isinstance(galat, OperationalError) and any(satu in teks for satu in sebab)


def _tanpa_pembaca() -> None:
    """Show the page as to anybody: who is asking, and what is new to him, is in the database."""
    g._login_user = AnonymousUserMixin()


def _rusak(galat: BaseException) -> ResponseReturnValue:
    db.session.rollback()
    if isinstance(galat, OperationalError | KolamPenuh):
        _tanpa_pembaca()
    if _sedang_sibuk(galat):
        log.warning("database busy")
        return (*_halaman(503), {"Retry-After": "10", "Cache-Control": "no-store"})
    insiden = secrets.token_hex(4).upper()
    log.error("incident %s", insiden, exc_info=galat)
    return _halaman(500, insiden=insiden)


def _tanpa_alamat(_galat: object) -> None:
    """Flask itself would log the whole address, and addresses hold secrets: `_rusak` logs."""


def pasang_galat(app: Flask) -> None:
    """Answer domain errors and HTTP errors with our pages."""
    setattr(app, "log_exception", _tanpa_alamat)  # noqa: B010 - a method of this one application
    app.register_error_handler(GalatDomain, _domain)
    app.register_error_handler(HTTPException, _http)
