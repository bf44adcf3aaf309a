"""A forgotten password: one answer for all, a link good once, everything else ends."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from hi_cases.akun import services
from hi_cases.core.db import db
from tests.integration.akun.conftest import (
    angka,
    isi,
    jejak,
    kirim,
    pasang_verifikasi,
    tindakan,
)
from tests.integration.akun.test_daftar import _tanpa_yang_berubah, daftar, surat, tautan

BARU = "jeruk biru naik kereta"
DUA = {"password": BARU, "password_ulang": BARU}


def _minta(klien: Any, email: str) -> str:
    klien.post("/lupa-sandi", data={"email": email})
    return tautan(surat()[-1])


def test_dari_lupa_sampai_masuk(app: Flask, client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("pekerja")
    di_rumah = app.test_client()
    kirim(di_rumah, akun)
    jalur = _minta(client, akun.email.upper())
    assert client.get(jalur).status_code == 200
    assert di_rumah.get("/akun-saya").status_code == 200
    assert client.post(jalur, data=DUA).location == "/login"
    assert client.get("/akun-saya").status_code == 302
    assert di_rumah.get("/akun-saya").status_code == 302
    assert kirim(client, akun).status_code == 422
    assert kirim(client, akun, BARU).location == "/"
    assert jejak("akun.sandi_dipulihkan").pelaku_id == akun.id
    assert [surel.templat for surel in surat()] == ["akun_pulih", "akun_sandi_diganti"]


def test_tautan_sekali_saja(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("kuasa")
    jalur = _minta(client, akun.email)
    lain = _minta(client, akun.email)
    client.post(jalur, data=DUA)
    for bekas in (jalur, lain):
        for jawaban in (client.get(bekas), client.post(bekas, data=DUA)):
            assert jawaban.status_code == 404
            assert "tidak berlaku lagi" in isi(jawaban)
    assert tindakan().count("akun.sandi_dipulihkan") == 1


@pytest.mark.parametrize("ubah", ["sandi", "sesi", "surel", "nonaktif"])
def test_perubahan_akun_mematikan_tautan(client: Any, orang: Callable[..., Any], ubah: str) -> None:
    akun = orang("pekerja")
    jalur = _minta(client, akun.email)
    if ubah == "sandi":
        akun.password = "!lain"
    elif ubah == "sesi":
        akun.fs_uniquifier = "lain"
    elif ubah == "surel":
        akun.email = "pindah@uji.test"
    else:
        akun.active = False
    assert client.get(jalur).status_code == 404


def test_tautan_satu_jam_dan_tidak_dapat_dikarang(
    client: Any, orang: Callable[..., Any], jam: Any
) -> None:
    jam.atur("2026-03-02T02:00:00+00:00")
    jalur = _minta(client, orang("pekerja").email)
    jam.atur("2026-03-02T02:59:59+00:00")
    assert client.get(jalur).status_code == 200
    assert client.get(jalur[:-2] + "xx").status_code == 404
    assert client.get("/lupa-sandi/WzEsMl0.abc").status_code == 404
    jam.atur("2026-03-02T03:00:00+00:00")
    assert client.get(jalur).status_code == 404


def test_jawaban_sama_untuk_semua_alamat(
    app: Flask, orang: Callable[..., Any], perekam: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    alamat = {
        "akun_pulih": orang("serikat").email,
        "akun_pulih_petugas": orang("kabid").email,
        "akun_pulih_nonaktif": orang("pekerja", active=False).email,
        "akun_pulih_tanpa_akun": "tak-ada@uji.test",
    }
    asli, hitung = services.pemulihan.hash_password, []

    def sidik(sandi: str) -> str:
        hitung.append(sandi)
        return asli(sandi)

    monkeypatch.setattr(services.pemulihan, "hash_password", sidik)
    hasil = []
    for templat, email in alamat.items():
        perekam.terkirim.clear()
        hitung.clear()
        klien = app.test_client()
        jawaban = klien.post("/lupa-sandi", data={"email": email})
        assert surat()[-1].templat == templat
        hasil.append(
            (
                jawaban.status_code,
                _tanpa_yang_berubah(jawaban, email),
                [nama for nama, _ in perekam.terkirim],
                len(hitung),
            )
        )
    assert len({repr(satu) for satu in hasil}) == 1
    assert hasil[0][0] == 200
    assert hasil[0][2:] == (["pemberitahuan.kirim"], 1)
    assert len(surat()) == 4


def test_petugas_tidak_mendapat_tautan(client: Any, orang: Callable[..., Any]) -> None:
    client.post("/lupa-sandi", data={"email": orang("petugas").email})
    assert "/lupa-sandi/" not in surat()[0].isi
    assert "admin Dinas" in surat()[0].isi


def test_yang_menjadi_petugas_sesudahnya_ditolak(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("pekerja")
    jalur = _minta(client, akun.email)
    from hi_cases.core.authz import Peran

    akun.peran = [Peran.PETUGAS]
    db.session.flush()
    assert client.get(jalur).status_code == 404


def test_sandi_lemah_ditolak_dan_tautan_tetap(client: Any, orang: Callable[..., Any]) -> None:
    akun = orang("pekerja")
    jalur = _minta(client, akun.email)
    jawaban = client.post(jalur, data={"password": "pendek", "password_ulang": "pendek"})
    assert jawaban.status_code == 422
    assert "paling sedikit 12 karakter" in isi(jawaban)
    jawaban = client.post(jalur, data=DUA | {"password_ulang": "lain"})
    assert "Kedua kata sandi tidak sama." in isi(jawaban)
    assert client.post(jalur, data=DUA).location == "/login"


def test_verifikasi_tetap_diminta_dan_kunci_terbuka(
    app: Flask, client: Any, orang: Callable[..., Any]
) -> None:
    """An outsider sets the second factor up by themselves; a new password does not take it off."""
    akun = orang("pekerja")
    kirim(client, akun)
    assert "Verifikasi dua langkah" in client.get("/akun-saya").text
    kunci = pasang_verifikasi(client)
    client.post("/keluar")
    asing = app.test_client()
    for _ in range(5):
        kirim(asing, akun, "tebakan belaka")
    assert kirim(asing, akun).status_code == 429
    asing.post(_minta(asing, akun.email), data=DUA)
    jawaban = kirim(asing, akun, BARU)
    assert jawaban.location.startswith("/login/kode")
    assert asing.get("/akun-saya").status_code == 302
    assert len(angka(kunci)) == 6


@pytest.mark.parametrize("ada", [True, False])
def test_pendaftaran_orang_lain_tidak_menghabiskan_jatah_pemulihan(
    client: Any, orang: Callable[..., Any], ada: bool
) -> None:
    email = orang("pekerja").email if ada else "tak-ada@uji.test"
    for _ in range(5):
        daftar(client, email=email)
    assert len(surat()) == 3
    for _ in range(5):
        client.post("/lupa-sandi", data={"email": email})
    templat = "akun_pulih" if ada else "akun_pulih_tanpa_akun"
    assert [satu.templat for satu in surat()][3:] == [templat] * 3
    if ada:
        assert client.get(tautan(surat()[-1])).status_code == 200
