"""Akun saya: name, password, sessions."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask_security import verify_password

from hi_cases.core.db import db
from tests.integration.akun.conftest import SANDI, isi, jejak, kirim, tindakan

BARU = "perahu kertas berlayar jauh"


def _ganti(klien: Any, lama: str = SANDI, baru: str = BARU, ulang: str | None = None) -> Any:
    return klien.post(
        "/akun-saya/kata-sandi",
        data={
            "password": lama,
            "new_password": baru,
            "new_password_confirm": baru if ulang is None else ulang,
        },
    )


def test_ganti_sandi_mengakhiri_sesi_lain(
    app: Flask, client: Any, orang: Callable[..., Any]
) -> None:
    akun, lain = orang("kabid"), app.test_client()
    kirim(client, akun)
    kirim(lain, akun)
    assert lain.get("/akun-saya").status_code == 200
    jawaban = _ganti(client)
    assert jawaban.location == "/akun-saya"
    assert "Kata sandi Anda sudah diganti" in isi(client.get("/akun-saya"))
    assert lain.get("/akun-saya").status_code == 302
    assert kirim(app.test_client(), akun).status_code == 422
    assert kirim(app.test_client(), akun, BARU).location == "/"
    assert tindakan().count("akun.sandi_diganti") == 1
    assert tindakan().count("akun.masuk") == 3
    assert BARU not in str(vars(jejak("akun.sandi_diganti")))


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ({"lama": "keliru"}, "Kata sandi sekarang tidak cocok"),
        ({"ulang": "lain sekali ini"}, "Kedua kata sandi baru tidak sama"),
        ({"baru": "pendek"}, "paling sedikit 12 karakter; Anda menulis 6"),
        ({"baru": "Password12345!"}, "paling dulu ditebak"),
        ({"baru": SANDI}, "harus berbeda dari yang sekarang"),
        ({"baru": ""}, "Tulis kata sandi baru."),
        ({"lama": ""}, "Tulis kata sandi yang sekarang."),
    ],
)
def test_ganti_sandi_ditolak(
    client: Any, orang: Callable[..., Any], isian: dict[str, str], kalimat: str
) -> None:
    akun = orang("kabid")
    kirim(client, akun)
    jawaban = _ganti(client, **isian)
    assert jawaban.status_code == 422
    assert kalimat in isi(jawaban)
    assert verify_password(SANDI, akun.password)
    assert "akun.sandi_diganti" not in tindakan()


def test_menebak_sandi_lama_dari_sesi_yang_tertinggal_pun_terkunci(
    client: Any, orang: Callable[..., Any]
) -> None:
    kirim(client, orang("kabid"))
    for _ in range(4):
        assert _ganti(client, lama="tebak").status_code == 422
    assert _ganti(client, lama="tebak").status_code == 429
    assert _ganti(client).status_code == 429


def test_sandi_sementara_harus_diganti_dahulu(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("kabid", harus_ganti_sandi=True)
    kirim(client, akun)
    assert client.get("/akun-saya").location == "/akun-saya/kata-sandi"
    assert "masih sementara" in isi(client.get("/akun-saya/kata-sandi"))
    _ganti(client)
    assert client.get("/akun-saya").status_code == 200
    assert not akun.harus_ganti_sandi


def test_akhiri_sesi_lain(app: Flask, client: Any, orang: Callable[..., Any]) -> None:
    akun, lain = orang("kabid"), app.test_client()
    kirim(client, akun)
    kirim(lain, akun)
    assert client.post("/akun-saya/akhiri-sesi").location == "/akun-saya"
    assert client.get("/akun-saya").status_code == 200
    assert lain.get("/akun-saya").status_code == 302
    assert tindakan()[-1] == "akun.sesi_diakhiri"


def test_ubah_nama(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("kabid")
    kirim(client, akun)
    assert client.post("/akun-saya", data={"nama": "Rina Marlina, S.H."}).status_code == 302
    assert akun.nama == "Rina Marlina, S.H."
    assert jejak("akun.ubah").sesudah == {"nama": "Rina Marlina, S.H."}
    jawaban = client.post("/akun-saya", data={"nama": "  "})
    assert jawaban.status_code == 422
    assert "Tulis nama lengkap Anda." in isi(jawaban)


def test_ubah_telepon(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("pekerja")
    kirim(client, akun)
    isian = {"nama": akun.nama, "telepon": "0812-3456 7890"}
    assert client.post("/akun-saya", data=isian).status_code == 302
    assert akun.telepon == "081234567890"
    assert 'value="081234567890"' in client.get("/akun-saya").text
    assert "081234567890" not in str(jejak("akun.ubah").sesudah)
    jawaban = client.post("/akun-saya", data=isian | {"telepon": "rumah"})
    assert jawaban.status_code == 422
    assert "Nomor telepon belum benar." in isi(jawaban)
    client.post("/akun-saya", data={"nama": akun.nama, "telepon": ""})
    assert akun.telepon is None


@pytest.mark.parametrize("peran", ["kabid", "pekerja"])
def test_halaman_akun_saya_untuk_staf_dan_pihak(
    client: Any, orang: Callable[..., Any], peran: str
) -> None:
    akun = orang(peran)
    kirim(client, akun)
    halaman = client.get("/akun-saya")
    assert halaman.text.count("<h1") == 1
    assert "Jejak akun Anda" in halaman.text
    assert akun.email in halaman.text


def test_halaman_tidak_menulis(client: Any, orang: Callable[..., Any]) -> None:
    kirim(client, orang("kabid"))
    sebelum = len(tindakan())
    for jalur in ("/akun-saya", "/akun-saya/kata-sandi", "/akun-saya/verifikasi", "/login"):
        client.get(jalur)
    db.session.expire_all()
    assert len(tindakan()) == sebelum
