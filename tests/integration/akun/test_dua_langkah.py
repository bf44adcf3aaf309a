"""The second factor: set up, signed in with, lost, taken away, and demanded in production."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask

import config
from hi_cases import factory
from hi_cases.akun.models import MasukTerakhir, PercobaanMasuk
from hi_cases.core.authz import PERAN_LUAR, PERAN_STAF, Peran
from hi_cases.core.db import db
from tests.integration.akun.conftest import (
    SANDI,
    angka,
    isi,
    jejak,
    kirim,
    kunci_dari,
    pasang_verifikasi,
    tindakan,
)


@pytest.fixture
def produksi(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Demand the second factor as production does."""
    monkeypatch.setitem(app.config, "AKUN_STAF_WAJIB_DUA_LANGKAH", True)


def _lupakan_langkah(akun: Any) -> None:
    """Let the same half minute serve twice; tests have no half minute to wait."""
    db.session.get(MasukTerakhir, akun.id).langkah_kode = None


@pytest.fixture
def terpasang(client: Any, orang: Callable[..., Any]) -> Any:
    """Return an account with a second factor, signed out, and its key."""
    akun = orang("mediator")
    kirim(client, akun)
    kunci = pasang_verifikasi(client)
    client.post("/keluar")
    _lupakan_langkah(akun)
    return akun, kunci


def test_memasang_menampilkan_qr_dan_kunci(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("mediator")
    kirim(client, akun)
    assert "Saya punya aplikasinya" in client.get("/akun-saya/verifikasi").text
    jawaban = client.post("/akun-saya/verifikasi", data={"setup": "authenticator"})
    assert 'src="data:image/svg+xml;base64,' in jawaban.text
    assert " style=" not in jawaban.text
    assert not akun.dua_langkah
    keliru = client.post("/login/kode", data={"code": "000000"})
    assert keliru.status_code == 422
    assert "Kode tidak cocok" in isi(keliru)
    assert "Mulai lagi dengan kode QR baru" in isi(keliru)
    kunci = kunci_dari(jawaban)
    assert client.post("/login/kode", data={"code": angka(kunci)}).location == "/akun-saya"
    assert akun.dua_langkah
    assert jejak("akun.verifikasi_dipasang").pelaku_id == akun.id
    assert kunci.base32_key not in akun.tf_totp_secret


def test_masuk_dengan_kode(client: Any, terpasang: Any) -> None:
    akun, kunci = terpasang
    jawaban = kirim(client, akun, next="/akun-saya")
    assert jawaban.location == "/login/kode?next=/akun-saya"
    assert client.get("/akun-saya").status_code == 302
    halaman = client.get(jawaban.location)
    assert "Ketik kode dari aplikasi" in isi(halaman)
    jawaban = client.post(jawaban.location, data={"code": f" {angka(kunci)} "})
    assert jawaban.location == "/akun-saya"
    assert "kode verifikasi" in jejak("akun.masuk").keterangan


def test_kode_hanya_sekali_pakai(app: Flask, client: Any, terpasang: Any) -> None:
    akun, kunci = terpasang
    kode = angka(kunci)
    kirim(client, akun)
    assert client.post("/login/kode", data={"code": kode}).status_code == 302
    mata_mata = app.test_client()
    kirim(mata_mata, akun)
    jawaban = mata_mata.post("/login/kode", data={"code": kode})
    assert jawaban.status_code == 422
    assert "sudah dipakai" in isi(jawaban)


def test_kode_salah_mengunci_pintu_yang_sama(client: Any, terpasang: Any) -> None:
    akun, kunci = terpasang
    kirim(client, akun)
    for _ in range(4):
        assert client.post("/login/kode", data={"code": "000000"}).status_code == 422
        kirim(client, akun)
    jawaban = client.post("/login/kode", data={"code": "000000"})
    assert jawaban.status_code == 429
    assert client.post("/login/kode", data={"code": angka(kunci)}).status_code == 429
    assert kirim(client, akun).status_code == 429
    assert tindakan().count("akun.terkunci") == 1
    assert max(satu.gagal for satu in db.session.query(PercobaanMasuk)) == 5


def test_setengah_masuk_hanya_berlaku_sepuluh_menit(client: Any, terpasang: Any, jam: Any) -> None:
    akun, kunci = terpasang
    awal = datetime.fromisoformat("2026-03-30T07:30:00+00:00")
    jam.atur(awal.isoformat())
    kirim(client, akun)
    jam.atur((awal + timedelta(minutes=11)).isoformat())
    jawaban = client.post("/login/kode", data={"code": angka(kunci)})
    assert jawaban.location == "/login"
    assert "sudah habis" in isi(client.get("/login"))
    assert client.get("/akun-saya").status_code == 302


def _kode_pemulihan(klien: Any) -> list[str]:
    jawaban = klien.post("/akun-saya/kode-pemulihan")
    return re.findall(r"<code>([0-9a-f-]{14})</code>", jawaban.text)


def test_kode_pemulihan_tampil_sekali_dan_berlaku_sekali(
    client: Any, orang: Callable[..., Any]
) -> None:
    akun = orang("mediator")
    kirim(client, akun)
    pasang_verifikasi(client)
    semua = _kode_pemulihan(client)
    assert len(set(semua)) == 8
    lagi = client.get("/akun-saya/kode-pemulihan?show_codes=1").text
    assert not any(kode in lagi for kode in semua)
    assert not set(semua) & set(akun.mf_recovery_codes)
    assert jejak("akun.kode_pemulihan_dibuat").sesudah == {"jumlah": 8}
    client.post("/keluar")
    assert kirim(client, akun).location == "/login/kode"
    assert "Pakai kode pemulihan" in client.get("/login/kode").text
    assert client.get("/login/kode-pemulihan").status_code == 200
    keliru = client.post("/login/kode-pemulihan", data={"code": "0000-0000-0000"})
    assert keliru.status_code == 422
    assert "sudah pernah dipakai" in isi(keliru)
    jawaban = client.post("/login/kode-pemulihan", data={"code": semua[3].upper()})
    assert jawaban.location == "/"
    assert "kode pemulihan" in jejak("akun.masuk").keterangan
    assert len(akun.mf_recovery_codes) == 7
    client.post("/keluar")
    kirim(client, akun)
    assert client.post("/login/kode-pemulihan", data={"code": semua[3]}).status_code == 422


def test_kode_pemulihan_perlu_verifikasi_terpasang(client: Any, orang: Callable[..., Any]) -> None:
    kirim(client, orang("mediator"))
    assert client.post("/akun-saya/kode-pemulihan").location == "/akun-saya"


def test_mencabut(client: Any, terpasang: Any) -> None:
    akun, kunci = terpasang
    kirim(client, akun)
    client.post("/login/kode", data={"code": angka(kunci)})
    _kode_pemulihan(client)
    jawaban = client.post("/akun-saya/verifikasi", data={"setup": "disable"})
    assert jawaban.location == "/akun-saya"
    assert not akun.dua_langkah
    assert not akun.mf_recovery_codes
    assert tindakan().count("akun.verifikasi_dicabut") == 1
    client.post("/keluar")
    assert kirim(client, akun).location == "/"


def test_mengubah_verifikasi_perlu_sandi_yang_baru_diketik(
    client: Any, orang: Callable[..., Any]
) -> None:
    akun = orang("mediator")
    kirim(client, akun)
    with client.session_transaction() as sesi:
        sesi["fs_paa"] -= 3600
    jawaban = client.get("/akun-saya/verifikasi")
    assert jawaban.location.startswith("/akun-saya/pastikan?next=")
    assert client.post(jawaban.location, data={"password": "keliru"}).status_code == 422
    assert "akun.masuk_gagal" in tindakan()
    tujuan = client.post(jawaban.location, data={"password": SANDI}).location
    assert tujuan == "/akun-saya/verifikasi"
    assert client.get(tujuan).status_code == 200


@pytest.mark.parametrize("peran", sorted(PERAN_STAF))
@pytest.mark.usefixtures("produksi")
def test_produksi_mewajibkan_staf_memasang_sebelum_masuk(
    client: Any, orang: Callable[..., Any], peran: Peran
) -> None:
    akun = orang(peran)
    assert kirim(client, akun).location == "/akun-saya/verifikasi"
    assert client.get("/akun-saya").status_code == 302
    assert "Peran Anda mewajibkan verifikasi" in client.get("/akun-saya/verifikasi").text
    jawaban = client.post("/akun-saya/verifikasi", data={"setup": "disable"})
    assert jawaban.status_code == 422
    jawaban = client.post("/akun-saya/verifikasi", data={"setup": "authenticator"})
    kunci = kunci_dari(jawaban)
    assert client.post("/login/kode", data={"code": "000000"}).status_code == 422
    assert client.post("/login/kode", data={"code": angka(kunci)}).status_code == 302
    assert client.get("/akun-saya").status_code == 200
    assert akun.dua_langkah
    assert "akun.verifikasi_dipasang" in tindakan()


@pytest.mark.parametrize("peran", sorted(PERAN_LUAR))
@pytest.mark.usefixtures("produksi")
def test_produksi_tidak_mewajibkan_pihak(
    client: Any, orang: Callable[..., Any], peran: Peran
) -> None:
    assert kirim(client, orang(peran)).location == "/"


@pytest.mark.usefixtures("produksi")
def test_produksi_juga_bagi_yang_menjadi_staf_saat_sudah_masuk(
    client: Any, orang: Callable[..., Any]
) -> None:
    akun = orang("pekerja")
    kirim(client, akun)
    akun.peran = [Peran.KABID]
    assert client.get("/akun-saya").location == "/akun-saya/verifikasi"


@pytest.mark.usefixtures("produksi")
def test_setengah_masuk_tidak_menimpa_verifikasi_yang_dipasang_kemudian(
    app: Flask, client: Any, orang: Callable[..., Any]
) -> None:
    """Who stole a password before the owner set up must not set up over the owner's."""
    akun = orang("mediator")
    maling = app.test_client()
    kirim(maling, akun)
    jawaban = maling.post("/akun-saya/verifikasi", data={"setup": "authenticator"})
    kunci_maling = kunci_dari(jawaban)
    kirim(client, akun)
    kunci = kunci_dari(client.post("/akun-saya/verifikasi", data={"setup": "authenticator"}))
    client.post("/login/kode", data={"code": angka(kunci)})
    _lupakan_langkah(akun)
    assert maling.post("/login/kode", data={"code": angka(kunci_maling)}).location == "/login"
    assert maling.get("/akun-saya").status_code == 302
    assert maling.get("/akun-saya/verifikasi").location == "/login"


def test_setelan_produksi(tmp_path: Any) -> None:
    env = {
        "HI_ENV": "production",
        "HI_SECRET_KEY": "0123456789abcdef" * 3,
        "HI_DATA_DIR": str(tmp_path),
    }
    app = factory.create_app(config.baca(env))
    assert app.config["AKUN_STAF_WAJIB_DUA_LANGKAH"] is True
    assert app.config["SESSION_COOKIE_SECURE"] is True
    assert app.config["SESSION_COOKIE_HTTPONLY"] is True
    assert app.config["SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS"]["argon2__memory_cost"] >= 19456
