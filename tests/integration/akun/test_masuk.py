"""Signing in with address and password: who gets in, who does not, and what is told to whom."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from hi_cases.akun.models import MasukTerakhir, PercobaanMasuk, SesiBerakhir
from hi_cases.core.db import db
from tests.integration.akun.conftest import SANDI, isi, jejak, kirim, tindakan

TIDAK_COCOK = "Surel atau kata sandi tidak cocok"


def test_masuk_lalu_keluar(app: Flask, client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("mediator")
    assert client.get("/akun-saya").location == "/login?next=/akun-saya"
    jawaban = kirim(client, akun)
    assert (jawaban.status_code, jawaban.location) == (302, "/")
    assert akun.email in client.get("/akun-saya").text
    assert db.session.get(MasukTerakhir, akun.id).pada is not None
    assert jejak("akun.masuk").pelaku_id == akun.id
    assert client.get("/keluar").status_code == 405
    assert client.post("/keluar").location == "/login"
    assert client.get("/akun-saya").status_code == 302


def test_surel_dalam_ejaan_lain_tetap_dikenal(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("petugas", email="siti.n@uji.test")
    jawaban = client.post("/login", data={"email": " Siti.N@UJI.test ", "password": SANDI})
    assert jawaban.location == "/"
    assert akun.active


def test_bidang_formulir_login_sesuai_kontrak(client: Any) -> None:
    halaman = client.get("/login").text
    nama = set(re.findall(r'<input[^>]*name="(\w+)"', halaman))
    assert nama == {"email", "password", "csrf_token", "next"}
    assert "<style" not in halaman
    assert " style=" not in halaman
    assert all('nonce="' in tag for tag in re.findall(r"<script[^>]*>", halaman))


@pytest.mark.parametrize("ada", [True, False])
def test_sandi_salah_tidak_membuka_apakah_akun_ada(
    client: Any, orang: Callable[..., Any], ada: bool
) -> None:
    email = orang("kabid").email if ada else "tak-ada@uji.test"
    jawaban = client.post("/login", data={"email": email, "password": "salah sekali"})
    assert jawaban.status_code == 422
    assert TIDAK_COCOK in isi(jawaban)
    assert f'value="{email}"' in jawaban.text
    assert "salah sekali" not in jawaban.text
    catatan = jejak("akun.masuk_gagal")
    assert catatan.rujukan_jenis == ("pengguna" if ada else "percobaan_masuk")
    assert "salah sekali" not in str(vars(catatan))


def test_isian_kosong_disebut_bidangnya(client: Any) -> None:
    jawaban = client.post("/login", data={"email": "", "password": ""})
    assert jawaban.status_code == 422
    assert "Tulis surel Anda." in isi(jawaban)
    assert "Tulis kata sandi Anda." in isi(jawaban)
    assert db.session.query(PercobaanMasuk).count() == 0


def test_akun_nonaktif_baru_disebut_setelah_sandi_benar(
    client: Any, orang: Callable[..., Any]
) -> None:
    akun = orang("analis", active=False)
    assert TIDAK_COCOK in isi(kirim(client, akun, "bukan sandinya"))
    assert "sudah dinonaktifkan" in isi(kirim(client, akun))
    assert client.get("/akun-saya").status_code == 302


def test_csrf_kedaluwarsa_mengulang_halaman_dengan_surelnya(
    client: Any, orang: Callable[..., Any]
) -> None:
    akun = orang("petugas")
    jawaban = client.post(
        "/login", data={"email": akun.email, "password": SANDI, "next": "/akun-saya"}, csrf=False
    )
    assert jawaban.status_code == 400
    assert "terlalu lama terbuka" in isi(jawaban)
    assert f'value="{akun.email}"' in jawaban.text
    assert 'value="/akun-saya"' in jawaban.text
    assert SANDI not in jawaban.text
    assert "akun.masuk" not in tindakan()


@pytest.mark.parametrize(
    "tujuan",
    [
        "https://jahat.test/",
        "//jahat.test",
        "/\\jahat.test",
        "\\\\jahat.test",
        "javascript:alert(1)",
        "////jahat.test",
        "http:jahat.test",
    ],
)
@pytest.mark.parametrize("lewat", ["formulir", "alamat"])
def test_tujuan_di_luar_situs_dibuang(
    client: Any, orang: Callable[..., Any], tujuan: str, lewat: str
) -> None:
    akun = orang("petugas")
    data = {"email": akun.email, "password": SANDI}
    if lewat == "formulir":
        jawaban = client.post("/login", data=data | {"next": tujuan})
    else:
        jawaban = client.post("/login", query_string={"next": tujuan}, data=data)
    assert jawaban.status_code == 302
    assert "jahat" not in jawaban.location
    assert jawaban.location.startswith("/")


def test_tujuan_di_dalam_situs_dituruti(client: Any, orang: Callable[..., Any]) -> None:
    assert kirim(client, orang("petugas"), next="/akun-saya?a=1").location == "/akun-saya?a=1"


def test_sesi_berganti_saat_masuk(client: Any, orang: Callable[..., Any]) -> None:
    """Who planted a session knows its CSRF token; it must not be good after signing in."""
    client.get("/login")
    with client.session_transaction() as sesi:
        sesi["csrf_token"] = "ditanam-orang-lain"
    jawaban = kirim(client, orang("petugas"))
    with client.session_transaction() as sesi:
        assert sesi.get("csrf_token") != "ditanam-orang-lain"
    kuki = next(k for k in jawaban.headers.getlist("Set-Cookie") if k.startswith("hi_sesi="))
    assert "HttpOnly" in kuki
    assert "SameSite=Lax" in kuki


def _salin(app: Flask, client: Any) -> Any:
    """Return another browser with a copy of the session cookie."""
    penyalin = app.test_client()
    penyalin.set_cookie("hi_sesi", client.get_cookie("hi_sesi").value)
    return penyalin


def test_kuki_yang_disalin_berakhir_bersama_sesinya(
    app: Flask, client: Any, orang: Callable[..., Any]
) -> None:
    akun = orang("petugas")
    kirim(client, akun)
    penyalin, di_rumah = _salin(app, client), app.test_client()
    kirim(di_rumah, akun)
    assert penyalin.get("/akun-saya").status_code == 200
    client.post("/keluar")
    assert penyalin.get("/akun-saya").location == "/login?next=/akun-saya"
    assert di_rumah.get("/akun-saya").status_code == 200
    kirim(client, akun)
    assert client.get("/akun-saya").status_code == 200
    assert penyalin.get("/akun-saya").status_code == 302


def test_sesi_berakhir_dilupakan_setelah_kukinya_basi(
    client: Any, orang: Callable[..., Any], jam: Any
) -> None:
    akun = orang("petugas")
    for pada in ("2026-03-01T01:00:00+00:00", "2026-04-02T01:00:00+00:00"):
        jam.atur(pada)
        kirim(client, akun)
        client.post("/keluar")
    assert db.session.query(SesiBerakhir).count() == 1


def test_mengenali_yang_masuk_tidak_menambah_kueri(
    client: Any, orang: Callable[..., Any], hitung_kueri: Any
) -> None:
    """Whether a session has ended is asked together with whose it is."""
    kirim(client, orang("petugas"))
    client.get("/akun-saya")
    with hitung_kueri() as kueri:
        client.get("/akun-saya/kata-sandi")
    assert sum("sesi_berakhir" in satu for satu in kueri) == 1
    assert sum("FROM pengguna" in satu for satu in kueri) == 1


def test_akun_yang_dinonaktifkan_langsung_keluar(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("petugas")
    kirim(client, akun)
    akun.active = False
    assert client.get("/akun-saya").status_code == 302


def test_json_tidak_dilayani(client: Any, orang: Callable[..., Any]) -> None:
    """Flask-Security answers JSON by default, with more than a page would tell."""
    jawaban = client.get("/login", headers={"Accept": "application/json"})
    assert jawaban.mimetype == "text/html"
    jawaban = client.post("/login", json={"email": orang("petugas").email, "password": SANDI})
    assert "response" not in jawaban.text


@pytest.mark.parametrize("jalur", ["/login/bantuan", "/login/cara", "/login/kode-pemulihan"])
def test_jalan_yang_tidak_ditawarkan_kembali_ke_awal(client: Any, jalur: str) -> None:
    jawaban = client.get(jalur)
    assert jawaban.status_code == 302
    assert jawaban.location.startswith("/login")
    assert client.get("/akun-saya").status_code == 302


@pytest.mark.parametrize("jalur", ["/register", "/reset", "/fs-static/css/base.css", "/confirm"])
def test_jalan_yang_tidak_ada(client: Any, jalur: str) -> None:
    assert client.get(jalur).status_code == 404
