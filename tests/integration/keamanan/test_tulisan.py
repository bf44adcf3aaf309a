"""Text that nobody expects, in every field of every form that an account can come to.

The forms are found by walking; each is sent as its page offers it, with one field changed, or all.
A clear refusal or safe storage will do; an error of ours or markup that comes back alive will not.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from hi_cases.pihak_luar.types import Langkah
from tests.integration.keamanan.dunia import Dunia, bangun
from tests.integration.keamanan.formulir import Formulir, kumpulkan
from tests.integration.keamanan.test_isolasi import dikembalikan
from tests.perangkat.klien import Klien

SKRIP = "<script>alert('hi')</script>"
GANAS = {
    "rtl": "\u202egpj.exe \u0645\u0631\u062d\u0628\u0627",
    "emoji": "👩🏽‍🏭" * 20,
    "panjang": "x" * 100_000,
    "rumus": "=1+1",
    "skrip": f"\"'>{SKRIP}",
    "nol": "a\0b",
}
PALSU = ("", "-1", "9" * 12, "9" * 40, "²", "x")
AKUN = ("pekerja", "serikat", "perusahaan", "kuasa", "petugas", "mediator", "kabid", "admin", "")


@pytest.fixture
def dunia(kantor, pengguna, app: Flask, monkeypatch: pytest.MonkeyPatch) -> Dunia:
    """Return the things; how often one may knock is tested elsewhere."""
    monkeypatch.setattr(app.extensions["hi_pembatas"], "enabled", False)
    return bangun(kantor, pengguna)


def _awal(dunia: Dunia, akun: str) -> list[str]:
    """Where a person begins to walk: the start, the usual addresses, and the cases of the test."""
    umum = ["/", "/login", "/daftar", "/lupa-sandi", "/lacak", "/bantuan"]
    if not akun:
        return umum
    nomor = [satu.id for satu in dunia.benda["perkara_id"]]
    if akun in dunia.milik:
        sendiri = [f"/saya/{n}" for n in nomor]
        langkah = [f"/ajukan/{n}/{satu.value}" for n in nomor[1:] for satu in Langkah]
        return [*umum, "/saya", "/akun-saya", "/klaim", "/ajukan", *sendiri, *langkah]
    return [*umum, "/akun-saya", f"/perkara/{nomor[0]}"]


def _siapkan(app: Flask, masuk: Any, dunia: Dunia, akun: str) -> tuple[Klien, list[Formulir]]:
    klien: Klien = app.test_client()
    if akun:
        masuk(klien, dunia.milik.get(akun) or dunia.staf[akun])
    return klien, kumpulkan(app, klien, _awal(dunia, akun))


def _kiriman(satu: Formulir, kantor: bool) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield every sending of a form: each text field alone, then all at once.

    The office has a hundred forms: there the two texts that have ever broken one go in one by one.
    """
    tulisan = satu.bernama("tulisan")
    for guna, nilai in GANAS.items():
        for nama in tulisan if not kantor or guna in {"panjang", "skrip"} else ():
            yield f"{guna} in {nama}", satu.dengan(nama, nilai)
        if len(tulisan) > 1:
            sisa = [(n, v) for n, v in satu.isi() if n not in tulisan]
            yield f"{guna} everywhere", [*sisa, *((n, nilai) for n in tulisan)]


def _palsuan(satu: Formulir, kantor: bool) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield forged values of what a person cannot type: hidden fields, choices, boxes, buttons."""
    for nama in satu.bernama("tersembunyi", "pilihan", "centang", "tombol"):
        for nilai in PALSU[2:3] + PALSU[4:] if kantor else PALSU:
            yield f"{nama}={nilai[:12]!r}", satu.dengan(nama, nilai)


def _kirim(klien: Klien, satu: Formulir, isi: list[tuple[str, str]]) -> str:
    """Send; return what is wrong with the answer, and with the page that it leads to."""
    data: Any = MultiDict(isi)
    with dikembalikan():
        if satu.metode == "GET":
            jawaban = klien.get(satu.alamat.partition("?")[0], query_string=data)
        else:
            jawaban = klien.post(satu.alamat, data=data)
        teks = jawaban.text if jawaban.mimetype == "text/html" else ""
        kode, ke = jawaban.status_code, jawaban.location
        jawaban.close()
        if kode in {302, 303} and ke and ke.startswith("/"):
            sesudah = klien.get(ke)
            teks += sesudah.text if sesudah.mimetype == "text/html" else ""
            kode = max(kode, sesudah.status_code)
            sesudah.close()
    if kode >= 500:
        return f"answer {kode}"
    return "markup came back alive" if SKRIP in teks else ""


def _jalankan(
    klien: Klien, semua: list[Formulir], pembuat: Any, hitung: Counter[str], kantor: bool
) -> list[str]:
    salah = []
    for satu in semua:
        for guna, isi in pembuat(satu, kantor):
            hitung["sent"] += 1
            try:
                sebab = _kirim(klien, satu, isi)
            except Exception as galat:
                sebab = f"{type(galat).__name__}: {str(galat)[:200]}"
            if sebab:
                salah.append(f"{satu.metode} {satu.alamat} ({guna}): {sebab}")
    return salah


@pytest.mark.anggaran(90, "every field of every form of an account")
@pytest.mark.parametrize("akun", AKUN, ids=[satu or "nobody" for satu in AKUN])
def test_no_text_breaks_a_form(app: Flask, masuk, dunia: Dunia, akun: str) -> None:
    klien, semua = _siapkan(app, masuk, dunia, akun)
    hitung = Counter({"forms": len(semua)})
    app.config["PROPAGATE_EXCEPTIONS"] = False
    try:
        salah = _jalankan(klien, semua, _kiriman, hitung, akun in dunia.staf)
    finally:
        app.config["PROPAGATE_EXCEPTIONS"] = None
    sys.stdout.write(f"\n{akun or 'nobody'}: texts, {dict(hitung)}\n")
    assert not salah, "\n".join(salah[:40])
    assert hitung["sent"] >= 30, hitung


@pytest.mark.anggaran(90, "every hidden field and choice of an account")
@pytest.mark.parametrize("akun", AKUN[:-1])
def test_no_forged_value_breaks_a_form(app: Flask, masuk, dunia: Dunia, akun: str) -> None:
    klien, semua = _siapkan(app, masuk, dunia, akun)
    hitung = Counter({"forms": len(semua)})
    app.config["PROPAGATE_EXCEPTIONS"] = False
    try:
        salah = _jalankan(klien, semua, _palsuan, hitung, akun in dunia.staf)
    finally:
        app.config["PROPAGATE_EXCEPTIONS"] = None
    sys.stdout.write(f"\n{akun}: forgeries, {dict(hitung)}\n")
    assert not salah, "\n".join(salah[:40])
    assert hitung["sent"] >= 6, hitung
