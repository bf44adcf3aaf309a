"""Text that nobody expects, in every field of every form that an account can come to.

The forms are found by walking; each is sent as its page offers it, with one field changed, or all.
A clear refusal or safe storage will do; an error of ours or markup that comes back alive will not.

Every account sends every form that it can come to, on both databases. How thoroughly depends on
what may still be new in it:
- A form is the same code for whoever sends it, and for each period of law or rung of a ladder that
  it fills in with the same fields. The first of them tries all texts and values; those after it
  what broke forms before, in all fields at once.
- A field alone reaches the same column as among others, and PostgreSQL refuses whatever SQLite
  refuses and more: NUL, a text or a number too long for its column. So field by field goes to
  PostgreSQL; to SQLite go all texts at once, and field by field the number that it cannot hold.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from tests.integration.keamanan.dunia import Dunia
from tests.integration.keamanan.formulir import Formulir
from tests.integration.keamanan.kota import AKUN, Kota, pemakai
from tests.perangkat.basis import dikembalikan
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
PERNAH_MERUSAK = {"panjang", "skrip"}
TERLALU_BESAR = "9" * 40
PALSU = ("", "-1", "9" * 12, TERLALU_BESAR, "²", "x")


@dataclass(frozen=True)
class Pengirim:
    """Who sends, and where to; `sudah`: the forms that this account or one before it has tried."""

    klien: Klien
    kantor: bool
    postgresql: bool
    semua: list[Formulir]
    sudah: set[tuple[str, ...]]


@pytest.fixture
def pengirim(kota: Kota, app: Flask, masuk: Any, dunia: Dunia, akun: str) -> Iterator[Pengirim]:
    """Return the account; an error of ours comes to it as a page, as in service."""
    semua = {satu: kota.formulir(app, masuk, dunia, satu) for satu in AKUN[: AKUN.index(akun) + 1]}
    milik = semua.pop(akun)
    sudah = {satu.bentuk for lain in semua.values() for satu in lain}
    pakai, pg = pemakai(app, masuk, dunia, akun), kota.mesin.dialect.name == "postgresql"
    app.config["PROPAGATE_EXCEPTIONS"] = False
    yield Pengirim(pakai, akun in dunia.staf, pg, milik, sudah)
    app.config["PROPAGATE_EXCEPTIONS"] = None


def _semua(satu: Formulir, nama: list[str], nilai: str) -> list[tuple[str, str]]:
    return [*((n, v) for n, v in satu.isi() if n not in nama), *((n, nilai) for n in nama)]


def _kiriman(satu: Formulir, untuk: Pengirim) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the sendings of a form: each text field alone, then all at once.

    The office has a hundred forms: there the two texts that have ever broken one go in one by one.
    """
    tulisan = satu.bernama("tulisan")
    pertama = satu.bentuk not in untuk.sudah
    for guna, nilai in GANAS.items():
        sendiri = pertama and untuk.postgresql and (not untuk.kantor or guna in PERNAH_MERUSAK)
        for nama in tulisan if sendiri else ():
            yield f"{guna} in {nama}", satu.dengan(nama, nilai)
        if len(tulisan) > sendiri and (pertama or guna in PERNAH_MERUSAK):
            yield f"{guna} everywhere", _semua(satu, tulisan, nilai)


def _palsuan(satu: Formulir, untuk: Pengirim) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield forged values of what a person cannot type: hidden fields, choices, boxes, buttons."""
    bernilai = satu.bernama("tersembunyi", "pilihan", "centang", "tombol")
    if bernilai and satu.bentuk in untuk.sudah:
        yield "all forged", _semua(satu, bernilai, TERLALU_BESAR)
        return
    banyak = (PALSU[2], *PALSU[4:]) if untuk.kantor else PALSU
    for nama in bernilai:
        for nilai in banyak if untuk.postgresql else (TERLALU_BESAR,):
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


def _jalankan(untuk: Pengirim, pembuat: Any, hitung: Counter[str]) -> list[str]:
    salah = []
    for satu in untuk.semua:
        sebelum = hitung["sent"]
        for guna, isi in pembuat(satu, untuk):
            hitung["sent"] += 1
            try:
                sebab = _kirim(untuk.klien, satu, isi)
            except Exception as galat:
                sebab = f"{type(galat).__name__}: {str(galat)[:200]}"
            if sebab:
                salah.append(f"{satu.metode} {satu.alamat} ({guna}): {sebab}")
        hitung["forms"] += hitung["sent"] > sebelum
        untuk.sudah.add(satu.bentuk)
    return salah


@pytest.mark.anggaran(300, "every field of every form of an account")
@pytest.mark.parametrize("akun", AKUN, ids=[satu or "nobody" for satu in AKUN])
def test_no_text_breaks_a_form(pengirim: Pengirim, akun: str) -> None:
    hitung: Counter[str] = Counter()
    salah = _jalankan(pengirim, _kiriman, hitung)
    sys.stdout.write(f"\n{akun or 'nobody'}: texts, {dict(hitung)}\n")
    assert not salah, "\n".join(salah[:40])
    assert hitung["forms"] == sum(bool(s.bernama("tulisan")) for s in pengirim.semua) >= 4, hitung


@pytest.mark.anggaran(300, "every hidden field and choice of an account")
@pytest.mark.parametrize("akun", AKUN[:-1])
def test_no_forged_value_breaks_a_form(pengirim: Pengirim, akun: str) -> None:
    hitung: Counter[str] = Counter()
    salah = _jalankan(pengirim, _palsuan, hitung)
    sys.stdout.write(f"\n{akun}: forgeries, {dict(hitung)}\n")
    assert not salah, "\n".join(salah[:40])
    assert hitung["forms"] >= 4, hitung
