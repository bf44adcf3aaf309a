"""What a stranger learns by asking: the same answer and the same work, whatever there is.

Work is counted in statements and in passwords hashed, not by the clock of a loaded machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from flask_security import hash_password

from hi_cases.core.db import db
from hi_cases.perselisihan.models import Pihak
from hi_cases.perselisihan.services import undangan
from hi_cases.perselisihan.services.kartu import kartu_lacak
from tests.integration.keamanan.dunia import SANDI
from tests.perangkat.klien import Klien

DIKENAL, ASING = "dikenal@uji.test", "orang.asing@uji.test"


@pytest.fixture(autouse=True)
def _batas_baru(app: Flask) -> Iterator[None]:
    """Begin and end with nothing counted against this network address."""
    app.extensions["hi_pembatas"].reset()
    yield
    app.extensions["hi_pembatas"].reset()


@pytest.fixture
def hash_dihitung(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect each use of the password hash, the work that takes the time."""
    from passlib.handlers.argon2 import argon2

    dipakai: list[str] = []
    # It puts its own parts in at the first use: before ours stand in their place.
    argon2.set_backend()
    for nama in ("hash", "verify"):
        asli = getattr(argon2, nama)

        def catat(*isi: Any, _asli: Any = asli, _nama: str = nama, **lain: Any) -> Any:
            dipakai.append(_nama)
            return _asli(*isi, **lain)

        monkeypatch.setattr(argon2, nama, staticmethod(catat))
    return dipakai


def _rapi(teks: str, *sebut: str) -> str:
    teks = re.sub(r'(csrf_token" value=|nonce=)"[^"]+"', r"\1", teks)
    teks = re.sub(r'name="(kode|pin)"[^>]*', "", teks)
    for satu in sebut:
        teks = teks.replace(satu, "X")
    return teks


def _banding(satu: tuple, dua: tuple) -> None:
    """Same status, same words; as many hashes; statements within half of each other."""
    assert satu[0] == dua[0]
    assert satu[1] == dua[1]
    assert satu[2] == dua[2]
    sedikit, banyak = sorted((satu[3], dua[3]))
    assert banyak <= 1.5 * sedikit + 1, (satu[3], dua[3])


def _ukur(klien: Klien, hitung_kueri: Any, hash_: list[str], jalur: str, isi: dict) -> tuple:
    hash_.clear()
    with hitung_kueri() as jalan:
        jawaban = klien.post(jalur, data=isi)
    teks = _rapi(jawaban.text, *isi.values())
    return jawaban.status_code, teks, len(hash_), len(jalan)


@pytest.mark.parametrize(
    ("jalur", "lain"),
    [
        ("/login", {"password": "salah salah salah"}),
        ("/lupa-sandi", {}),
        (
            "/daftar",
            {
                "nama": "Dewi Anggraini",
                "peran": "pekerja",
                "telepon": "081234567890",
                "password": SANDI,
                "password_ulang": SANDI,
            },
        ),
    ],
    ids=["signing in", "reset", "signing up"],
)
def test_whether_an_address_has_an_account(
    app: Flask, pengguna, hitung_kueri, hash_dihitung: list[str], jalur: str, lain: dict
) -> None:
    pengguna("pekerja", email=DIKENAL, password=hash_password(SANDI))
    hasil = [
        _ukur(app.test_client(), hitung_kueri, hash_dihitung, jalur, {"email": email, **lain})
        for email in (DIKENAL, ASING)
    ]
    _banding(*hasil)


def test_whether_an_invitation_exists(
    app: Flask, kantor, masuk, pengguna, hitung_kueri, hash_dihitung: list[str]
) -> None:
    """A code with a wrong secret half, one that was never given, a cancelled one."""
    kantor.catat()
    petugas = kantor.akun["petugas"]
    satu = undangan.buat(petugas, kantor.pemohon)
    batal = undangan.buat(petugas, kantor.termohon)
    kode_batal = undangan.kode_undangan(batal)
    undangan.batalkan(petugas, kantor.termohon)
    dugaan = (f"{satu.kode}00000000", "ZZZZZZZZ00000000", kode_batal)
    hasil = []
    for kode in dugaan:
        klien: Klien = app.test_client()
        masuk(klien, pengguna("pekerja", nama="Orang Lain"))
        hasil.append(_ukur(klien, hitung_kueri, hash_dihitung, "/klaim", {"kode": kode}))
    for lain in hasil[1:]:
        _banding(hasil[0], lain)
    assert hasil[0][0] == 422


def test_whether_a_tracking_code_exists(
    app: Flask, kantor, hitung_kueri, hash_dihitung: list[str]
) -> None:
    kantor.catat()
    kode, pin = kartu_lacak(db.session.get_one(Pihak, kantor.pemohon))
    salah = "000000" if pin != "000000" else "111111"
    hasil = [
        _ukur(
            app.test_client(), hitung_kueri, hash_dihitung, "/lacak", {"kode": satu, "pin": salah}
        )
        for satu in (kode, "ZZZZZZZZ")
    ]
    _banding(*hasil)
    assert hasil[0][3] == hasil[1][3]


def test_guesses_at_invitations_are_counted_for_code_and_for_account(
    app: Flask, kantor, masuk, pengguna
) -> None:
    """Going on to other codes does not help: the account is slowed as well."""
    kantor.catat()
    klien: Klien = app.test_client()
    masuk(klien, pengguna("pekerja"))
    teks = [klien.post("/klaim", data={"kode": f"AAAA{n:04d}00000000"}).text for n in range(7)]
    assert "tidak dapat dipakai" in teks[0]
    assert "Terlalu banyak" in teks[6]


@pytest.mark.parametrize(
    ("jalur", "isi", "kali"),
    [
        ("/lacak", {"kode": "AAAA0000", "pin": "123456"}, 21),
        ("/lupa-sandi", {"email": ASING}, 21),
        ("/daftar", {"email": ASING}, 21),
        ("/login", {"email": ASING, "password": "x"}, 31),
    ],
)
def test_one_network_address_is_slowed(
    app: Flask, jalur: str, isi: dict[str, str], kali: int
) -> None:
    """Each time another code or address, so that only the network's own count can stop it."""
    kode = []
    for nomor in range(kali):
        ganti = {k: v.replace("0000", f"{nomor:04d}") for k, v in isi.items()}
        if "email" in ganti:
            ganti["email"] = f"orang{nomor}@uji.test"
        kode.append(app.test_client().post(jalur, data=ganti).status_code)
    assert 429 not in kode[: kali - 1]
    assert kode[-1] == 429
