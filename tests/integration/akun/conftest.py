"""Accounts with a real password, and what a page of the domain is read by."""

import html
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from flask_security import hash_password
from passlib.totp import TOTP
from werkzeug.test import TestResponse

from hi_cases.audit.models import Jejak
from hi_cases.core.db import db

SANDI = "kucing hijau lompat pagar"


@pytest.fixture(autouse=True)
def _batas_kosong(app: Flask) -> Iterator[None]:
    """Forget the failures that other tests left with the limiter."""
    yield
    for batas in app.extensions["limiter"]:
        batas.reset()


@pytest.fixture
def orang(app: Flask, pengguna: Callable[..., Any]) -> Callable[..., Any]:
    """Return a maker of accounts whose password is `SANDI`."""
    sidik = hash_password(SANDI)
    return lambda *peran, **lain: pengguna(*peran, **({"password": sidik} | lain))


def isi(jawaban: TestResponse) -> str:
    """Return the text of a page without tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", jawaban.text)).split())


def kirim(klien: Any, akun: Any, sandi: str = SANDI, **lain: str) -> TestResponse:
    """Type an address and a password."""
    return klien.post("/login", data={"email": akun.email, "password": sandi, **lain})


def tindakan() -> list[str]:
    """Return what the trail holds, oldest first."""
    return list(db.session.scalars(db.select(Jejak.tindakan).order_by(Jejak.urutan)))


def jejak(kode: str) -> Jejak:
    """Return the newest entry of a kind."""
    return db.session.scalars(
        db.select(Jejak).filter_by(tindakan=kode).order_by(Jejak.urutan.desc()).limit(1)
    ).one()


def kunci_dari(jawaban: TestResponse) -> TOTP:
    """Read the key on the set-up page as somebody types it into their telephone."""
    kunci = re.search(r"<code[^>]*>([A-Z2-7 -]+)</code>", jawaban.text)
    assert kunci is not None
    return TOTP(key=kunci[1], format="base32")


def angka(kunci: TOTP) -> str:
    """Return the digits the telephone shows now."""
    return str(kunci.generate().token)


def pasang_verifikasi(klien: Any) -> TOTP:
    """Set up the second factor of who is signed in."""
    jawaban = klien.post("/akun-saya/verifikasi", data={"setup": "authenticator"})
    kunci = kunci_dari(jawaban)
    jawaban = klien.post("/login/kode", data={"code": angka(kunci)})
    assert jawaban.location == "/akun-saya", isi(jawaban)
    return kunci
