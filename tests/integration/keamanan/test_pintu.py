"""The doors of the site: a token on every POST, no way out, a new session at sign-in."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from flask import Flask
from flask_security import hash_password

from hi_cases.core import authz, web
from tests.integration.keamanan.contoh_alamat import contoh
from tests.integration.keamanan.dunia import SANDI, Dunia
from tests.integration.keamanan.test_isolasi import alamat
from tests.perangkat.klien import Klien

SAMPAI = "VIEW-RAN"


def _titik_post(app: Flask) -> list[tuple[str, set[str]]]:
    return sorted(
        (satu.endpoint, set(satu.arguments))
        for satu in app.url_map.iter_rules()
        if "POST" in (satu.methods or set())
    )


def _akun(dunia: Dunia, tanda: str) -> Any:
    """Return an account that may come to a page with this mark; None: anybody."""
    if tanda == web.PUBLIK:
        return None
    semua = dunia.staf | dunia.milik
    if tanda == web.MASUK:
        return semua["petugas"]
    return next(semua[p.value] for p in authz.tabel().baris[tanda].peran)


def test_every_post_needs_its_token(
    app: Flask, masuk, dunia: Dunia, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No view runs without a token, and each of them runs with one: so it was the token."""
    lolos, diam, jumlah = [], [], 0
    for endpoint, nama in _titik_post(app):
        satu = next(contoh(dunia, endpoint, nama), None) if nama else None
        jalur = alamat(app, endpoint, satu.argumen if satu else {"token": "x"} if nama else {})
        tanda = web.tanda_view(app, endpoint) or ""
        monkeypatch.setitem(app.extensions["hi_tanda"], endpoint, tanda)
        monkeypatch.setitem(app.view_functions, endpoint, lambda **_: SAMPAI)
        klien: Klien = app.test_client()
        akun = _akun(dunia, tanda)
        if akun is not None:
            masuk(klien, akun)
        tanpa = klien.post(jalur, data={"a": "b"}, csrf=False)
        asing = klien.post(jalur, data={"csrf_token": "karangan"}, csrf=False)
        jumlah += 1
        if any(j.text == SAMPAI or j.status_code == 200 for j in (tanpa, asing)):
            lolos.append((endpoint, tanpa.status_code, asing.status_code))
        if klien.post(jalur, data={}).text != SAMPAI:
            diam.append(endpoint)
    sys.stdout.write(f"\n{jumlah} POST addresses refuse without a token\n")
    assert not lolos, lolos
    assert not diam, diam
    assert jumlah > 60


KE_LUAR = (
    "https://jahat.test/",
    "//jahat.test/",
    "/\\jahat.test/",
    "\\\\jahat.test",
    "/%5cjahat.test/",
    "https:jahat.test",
    "javascript:alert(1)",
    "http://localhost@jahat.test/",
    "http://localhost.jahat.test/",
    " //jahat.test",
    "/\t/jahat.test",
    "data:text/html,x",
)


@pytest.mark.parametrize("tujuan", KE_LUAR)
def test_signing_in_leads_nowhere_else(app: Flask, client: Klien, pengguna, tujuan: str) -> None:
    app.extensions["hi_pembatas"].reset()
    akun = pengguna("petugas", password=hash_password(SANDI))
    isi = {"email": akun.email, "password": SANDI, "next": tujuan}
    jawaban = client.post("/login", query_string={"next": tujuan}, data=isi)
    assert jawaban.status_code == 302
    ke = jawaban.location
    assert ke.startswith("/"), ke
    assert not ke.startswith(("//", "/\\")), ke
    assert "jahat" not in ke.split("?")[0].lower() or "%5c" not in ke.lower(), ke


@pytest.mark.parametrize("tujuan", KE_LUAR)
def test_signing_up_carries_no_way_out(client: Klien, tujuan: str) -> None:
    halaman = client.get("/daftar", query_string={"lanjut": tujuan, "next": tujuan})
    assert halaman.status_code == 200
    assert "jahat" not in halaman.text


@pytest.mark.parametrize("alamat_awal", ["/lacak", "/", "/bantuan", "/lupa-sandi"])
@pytest.mark.parametrize("tujuan", KE_LUAR[:4])
def test_public_pages_follow_no_next(client: Klien, alamat_awal: str, tujuan: str) -> None:
    for nama in ("next", "lanjut", "url", "kembali", "isian"):
        jawaban = client.get(alamat_awal, query_string={nama: tujuan})
        assert "jahat" not in (jawaban.location or "")
        assert f'href="{tujuan}' not in jawaban.text


def test_a_session_that_was_planted_is_worth_nothing(app: Flask, client: Klien, pengguna) -> None:
    """Session and token change at sign-in; the planted cookie stays a stranger's."""
    app.extensions["hi_pembatas"].reset()
    akun = pengguna("pekerja", password=hash_password(SANDI))
    client.get("/login")
    tanam = client.get_cookie("hi_sesi")
    assert tanam is not None
    with client.session_transaction() as sesi:
        token_lama = sesi.get("csrf_token")
    jawaban = client.post("/login", data={"email": akun.email, "password": SANDI})
    assert jawaban.status_code == 302
    baru = client.get_cookie("hi_sesi")
    assert baru is not None
    assert baru.value != tanam.value
    assert client.get("/akun-saya").status_code == 200
    with client.session_transaction() as sesi:
        assert sesi.get("csrf_token") != token_lama
        assert sesi["akun_sesi"]
    penyerang: Klien = app.test_client()
    penyerang.set_cookie("hi_sesi", tanam.value)
    assert penyerang.get("/akun-saya").status_code == 302


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(client: Klien) -> None:
    kuki = client.get("/login").headers["Set-Cookie"]
    assert "HttpOnly" in kuki
    assert "SameSite=Lax" in kuki
