"""The lock: by account, in the database, rising, not global; the same for addresses nobody has."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask import Flask
from flask_security import hash_password

import config
from hi_cases import factory
from hi_cases.akun import queries, services
from hi_cases.akun.models import Pengguna, PercobaanMasuk
from hi_cases.akun.types import Asal, Hambatan
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db, mulai_tulis
from tests.integration.akun.conftest import SANDI, isi, jejak, kirim, tindakan


def _gagalkan(klien: Any, email: str, kali: int = 5) -> Any:
    for _ in range(kali):
        jawaban = klien.post("/login", data={"email": email, "password": "keliru"})
    return jawaban


@pytest.mark.parametrize("ada", [True, False])
def test_lima_kali_gagal_mengunci_juga_untuk_sandi_yang_benar(
    client: Any, orang: Callable[..., Any], jam: Any, ada: bool
) -> None:
    email = orang("kabid").email if ada else "tak-ada@uji.test"
    jam.atur("2026-03-30T07:30:00+00:00")
    jawaban = _gagalkan(client, email)
    assert jawaban.status_code == 429
    assert jawaban.headers["Retry-After"] == "60"
    assert "Coba lagi pukul 14.31 WIB, sekitar 1 menit lagi." in isi(jawaban)
    jawaban = client.post("/login", data={"email": email, "password": SANDI})
    assert jawaban.status_code == 429
    assert tindakan().count("akun.masuk_gagal") == 5
    assert tindakan().count("akun.terkunci") == 1


def test_jeda_habis_lalu_naik_lalu_hilang_setelah_berhasil(
    client: Any, orang: Callable[..., Any], jam: Any
) -> None:
    akun = orang("kabid")
    jam.atur("2026-03-30T07:30:00+00:00")
    _gagalkan(client, akun.email)
    jam.atur("2026-03-30T07:31:00+00:00")
    jawaban = _gagalkan(client, akun.email, 1)
    assert jawaban.headers["Retry-After"] == "120"
    jam.atur("2026-03-30T07:33:00+00:00")
    assert kirim(client, akun).location == "/"
    assert {satu.gagal for satu in db.session.query(PercobaanMasuk)} == {0}


def test_sehari_tanpa_kegagalan_menghapus_hitungan(
    client: Any, orang: Callable[..., Any], jam: Any
) -> None:
    akun = orang("kabid")
    jam.atur("2026-03-30T07:30:00+00:00")
    _gagalkan(client, akun.email, 4)
    jam.atur("2026-03-31T07:31:00+00:00")
    assert _gagalkan(client, akun.email, 4).status_code == 422


def test_kunci_satu_akun_tidak_mengunci_akun_lain(client: Any, orang: Callable[..., Any]) -> None:
    korban, lain = orang("kabid"), orang("mediator")
    assert _gagalkan(client, korban.email).status_code == 429
    assert kirim(client, lain).location == "/"


def test_pemilik_di_perangkatnya_tidak_terkunci_orang_asing(
    app: Flask, client: Any, orang: Callable[..., Any]
) -> None:
    akun = orang("kabid")
    kirim(client, akun)
    client.post("/keluar")
    asing = app.test_client()
    assert _gagalkan(asing, akun.email).status_code == 429
    assert kirim(asing, akun).status_code == 429
    assert kirim(client, akun).location == "/"


def test_perangkat_yang_dikenal_pun_terkunci_oleh_kegagalannya_sendiri(
    client: Any, orang: Callable[..., Any]
) -> None:
    akun = orang("kabid")
    kirim(client, akun)
    client.post("/keluar")
    assert _gagalkan(client, akun.email).status_code == 429
    assert kirim(client, akun).status_code == 429


def test_kuki_perangkat_hanya_untuk_akunnya(client: Any, orang: Callable[..., Any]) -> None:
    milik, lain = orang("kabid"), orang("mediator")
    kirim(client, milik)
    client.post("/keluar")
    _gagalkan(client, lain.email, 1)
    [pintu] = db.session.query(PercobaanMasuk).filter_by(akun=queries.sidik_email(lain.email))
    assert pintu.perangkat == ""


def test_yang_diketik_tidak_disimpan(client: Any) -> None:
    """People type passwords into the wrong field."""
    client.post("/login", data={"email": "sandi-rahasia-ku", "password": "x"})
    [pintu] = db.session.query(PercobaanMasuk)
    assert "rahasia" not in pintu.akun
    assert "rahasia" not in str(vars(jejak("akun.masuk_gagal")))


def test_batas_jaringan_menghitung_yang_gagal_saja(
    app: Flask, client: Any, orang: Callable[..., Any]
) -> None:
    akun = orang("petugas")
    for _ in range(35):
        klien = app.test_client()
        assert kirim(klien, akun).status_code == 302
    for nomor in range(30):
        client.post("/login", data={"email": f"orang{nomor}@uji.test", "password": "x"})
    jawaban = kirim(client, akun)
    assert jawaban.status_code == 429
    assert "Surel" not in isi(jawaban)


def test_perangkat_dikenal_tidak_ikut_tertutup_oleh_tetangga_sejaringan(
    app: Flask, client: Any, orang: Callable[..., Any]
) -> None:
    """One machine behind the office's address that guesses must not shut the office out."""
    akun, lain = orang("petugas"), orang("mediator")
    kirim(client, akun)
    client.post("/keluar")
    for nomor in range(30):
        app.test_client().post("/login", data={"email": f"orang{nomor}@uji.test", "password": "x"})
    assert kirim(app.test_client(), akun).status_code == 429
    assert kirim(client, lain).status_code == 429
    assert _gagalkan(client, akun.email, 1).status_code == 422
    assert kirim(client, akun).location == "/"
    salah = client.post("/akun-saya/kata-sandi", data={"password": "x"})
    assert salah.status_code == 422
    client.post("/keluar")
    assert _gagalkan(client, akun.email).status_code == 429
    assert "untuk surel ini" in isi(kirim(client, akun))


def test_percobaan_serentak_tidak_lolos_dari_hitungan(app_nyata: Flask) -> None:
    """Twenty guesses at once: exactly as many are looked at as the lock allows."""
    with app_nyata.app_context(), mulai_tulis():
        akun = Pengguna(
            nama="Serentak",
            email="serentak@uji.test",
            password=hash_password(SANDI),
            active=True,
            fs_uniquifier="serentak",
            dibuat_pada=clock.sekarang(),
        )
        akun.peran = [Peran.PETUGAS]
        db.session.add(akun)
        db.session.commit()

    def tebak(nomor: int) -> Any:
        with app_nyata.app_context(), mulai_tulis():
            hasil = services.coba_sandi("serentak@uji.test", f"tebakan {nomor}", Asal("10.0.0.9"))
            db.session.commit()
            return hasil

    with ThreadPoolExecutor(20) as kolam:
        semua = list(kolam.map(tebak, range(20)))
    assert all(isinstance(satu, Hambatan) for satu in semua)
    with app_nyata.app_context():
        [pintu] = db.session.query(PercobaanMasuk)
        assert pintu.gagal == 5
        assert tindakan().count("akun.masuk_gagal") == 5


def test_batas_jaringan_berlaku_di_semua_proses_bila_ada_redis(
    basis_nyata: Any, redis_url: str
) -> None:
    """Two applications stand for two processes: what fails at one counts at the other."""
    env = basis_nyata.env | {"REDIS_URL": redis_url}
    pertama, kedua = (factory.create_app(config.baca(env)) for _ in range(2))
    try:
        jawaban = [_masuk_polos(pertama, nomor) for nomor in range(30)]
        assert set(jawaban) == {422}
        assert _masuk_polos(kedua, 31) == 429
    finally:
        for app in (pertama, kedua):
            for batas in app.extensions["limiter"]:
                batas.reset()
            with app.app_context():
                db.engine.dispose()


def _masuk_polos(app: Flask, nomor: int) -> int:
    klien = app.test_client()
    token = re.search(r'name="csrf_token" value="([^"]+)"', klien.get("/login").text)
    assert token is not None
    data = {"email": f"orang{nomor}@uji.test", "password": "x", "csrf_token": token[1]}
    return klien.post("/login", data=data).status_code
