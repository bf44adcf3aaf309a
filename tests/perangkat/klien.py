"""A test client that behaves as browsers do: a context of its own for each request, CSRF sent.

Before a request the test's own session is committed (into the test's transaction), so that what a
test arranged is there, and what a request changed is read afresh afterwards.
"""

import contextvars
import secrets
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy import event
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db

_SISA = "hi_uji_sisa"
_PERAMBAN = {"HTTP_USER_AGENT": "Penguji/1.0", "REMOTE_ADDR": "127.0.0.1"}
_TERTULIS = "hi_uji_tertulis"
_dari_klien: contextvars.ContextVar[bool] = contextvars.ContextVar("dari_klien", default=False)


class PerubahanTertinggal(AssertionError):
    """A request ended with changes that it neither committed nor rolled back."""


class Klien(FlaskClient):
    """See the module's docstring. `csrf=False` sends a POST without its token."""

    _token_kuki: tuple[str | None, str] = (None, "")
    """The session's cookie, and the token that was made for it."""

    def open(self, *args: Any, csrf: bool = True, **kwargs: Any) -> TestResponse:
        """Send a request."""
        if csrf and kwargs.get("method", "GET") in {"POST", "PUT", "PATCH", "DELETE"}:
            kwargs["headers"] = {**dict(kwargs.get("headers") or {}), "X-CSRFToken": self._token()}
        if _dari_klien.get():
            # A redirect that is followed: still inside the context of the first request.
            return super().open(*args, **kwargs)
        db.session.commit()
        jawaban = contextvars.Context().run(self._kirim, *args, **kwargs)
        db.session.expire_all()
        sisa: list[str] = self.application.extensions[_SISA]
        if sisa:
            daftar = "; ".join(sisa)
            sisa.clear()
            raise PerubahanTertinggal(daftar)
        return jawaban

    def _kirim(self, *args: Any, **kwargs: Any) -> TestResponse:
        _dari_klien.set(True)
        return super().open(*args, **kwargs)

    def _token(self) -> str:
        if self._token_kuki[0] is None or self._token_kuki[0] != self._kuki():
            with self.session_transaction() as sesi:
                mentah = sesi.setdefault("csrf_token", secrets.token_hex(20))
            kunci = self.application.secret_key or ""
            penanda = URLSafeTimedSerializer(kunci, salt="wtf-csrf-token")
            self._token_kuki = self._kuki(), str(penanda.dumps(mentah))
        return self._token_kuki[1]

    def _kuki(self) -> str | None:
        kuki = self.get_cookie(self.application.config["SESSION_COOKIE_NAME"])
        return kuki.value if kuki else None


@event.listens_for(Session, "after_flush")
def _tertulis(session: Session, _konteks: object) -> None:
    session.info[_TERTULIS] = True


@event.listens_for(Session, "after_commit")
def _tersimpan(session: Session) -> None:
    if not session.in_nested_transaction():
        session.info.pop(_TERTULIS, None)


@event.listens_for(Session, "after_rollback")
def _dibatalkan(session: Session) -> None:
    session.info.pop(_TERTULIS, None)


def awasi_sisa(app: Flask) -> None:
    """Note requests that leave unsaved changes behind; `Klien` fails their test."""
    sisa: list[str] = []
    app.extensions[_SISA] = sisa

    @app.teardown_request
    def _periksa(_galat: BaseException | None) -> None:
        sesi = db.session()
        tersisa = sesi.info.get(_TERTULIS) or sesi.new or sesi.dirty or sesi.deleted
        if _dari_klien.get() and tersisa:
            sisa.append(f"{request.method} {request.path} left changes uncommitted")


def buat_pengguna(*peran: str | Peran, **lain: Any) -> Any:
    """Return a new account with these roles, in the session at hand."""
    from hi_cases.akun.models import Pengguna

    kode = uuid.uuid4().hex
    dasar = {
        "nama": f"{str(peran[0]).title()} Uji {kode[:4]}",
        "email": f"{peran[0]}-{kode[:8]}@uji.test",
        "password": "!",
        "active": True,
        "fs_uniquifier": kode,
        "dibuat_pada": clock.sekarang(),
    }
    baru = Pengguna(**(dasar | lain))
    baru.peran = [Peran(satu) for satu in peran]
    db.session.add(baru)
    db.session.flush()
    return baru


@pytest.fixture
def pengguna(app: Flask) -> Callable[..., Any]:
    """Return a maker of accounts: `pengguna("mediator")`, `pengguna("admin", "kabid")`."""
    return buat_pengguna


@pytest.fixture
def masuk(pengguna: Callable[..., Any]) -> Callable[..., Any]:
    """Return the sign-in: `masuk(client, "mediator")` or `masuk(client, akun)` → the account."""

    def lakukan(klien: Klien, siapa: Any, **lain: Any) -> Any:
        akun = pengguna(siapa, **lain) if isinstance(siapa, str) else siapa
        klien.environ_base.update(_PERAMBAN)
        with klien.application.test_request_context(environ_overrides=_PERAMBAN):
            perangkat = klien.application.login_manager._session_identifier_generator()
        with klien.session_transaction() as sesi:
            sesi.clear()
            sesi["_user_id"], sesi["_id"], sesi["_fresh"] = akun.fs_uniquifier, perangkat, True
            sesi["fs_paa"] = clock.sekarang().timestamp()
        return akun

    return lakukan
