"""The start page: every entry that a domain declares is there, leads somewhere, weighs little."""

import re
from pathlib import Path

from flask import Flask, url_for

from tests.perangkat.acuan import muat_acuan

AKAR = Path(__file__).resolve().parents[3]


def test_every_public_entry_is_listed_once_and_its_address_answers(app: Flask, client) -> None:
    muat_acuan()
    halaman = client.get("/").text
    pintu = app.extensions["hi_pintu_umum"]
    assert len({(s.endpoint, s.label) for s in pintu}) == len(pintu) >= 10
    with app.test_request_context():
        for satu in pintu:
            alamat = url_for(satu.endpoint, **satu.argumen)
            assert halaman.count(f'href="{alamat}">{satu.label}</a>') == 1, satu.label
            # A page, or the sign-in that leads on to it.
            assert client.get(alamat).status_code in {200, 302}, alamat


def test_page_and_its_sheets_are_less_than_60_kb_before_they_are_packed(client) -> None:
    jawaban = client.get("/")
    lembar = re.findall(r'href="/static/(css/[\w.]+)"', jawaban.text)
    bita = len(jawaban.data) + sum(
        (AKAR / "hi_cases/static" / satu).stat().st_size for satu in lembar
    )
    assert len(lembar) >= 3
    assert bita < 60_000, bita
    assert "<script" not in jawaban.text
