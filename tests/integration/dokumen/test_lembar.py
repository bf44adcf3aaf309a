"""What is kept of pages and text, and which texts are not taken for examination."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from pypdf import PdfWriter
from werkzeug.datastructures import FileStorage

from hi_cases.core.authz import Pelaku
from hi_cases.dokumen import services
from hi_cases.dokumen.services import penampil as modul
from hi_cases.dokumen.types import (
    Bacaan,
    BerkasDitolak,
    BerkasTitipan,
    SebabTakTerbaca,
    TakTerbaca,
    TipeBerkas,
)
from tests.factories import berkas as contoh


@pytest.fixture
def titip(
    app: Flask, mediator: Pelaku, kiriman: Callable[[bytes, str], FileStorage]
) -> Callable[..., Any]:
    """Return the holding of an upload."""
    return lambda isi, nama="naskah.pdf": services.titip(mediator, kiriman(isi, nama))


def _bersandi(sandi: str) -> bytes:
    tulis, keluar = PdfWriter(), io.BytesIO()
    tulis.append(io.BytesIO(contoh.pdf()))
    tulis.encrypt(sandi, owner_password="pemilik", algorithm="RC4-128")
    tulis.write(keluar)
    return keluar.getvalue()


def test_a_file_is_read_once_and_its_text_comes_by_page(
    app: Flask, titip: Callable[..., BerkasTitipan], monkeypatch: pytest.MonkeyPatch
) -> None:
    berkas = titip(contoh.pdf("Pasal 1"))
    assert services.teks_berkas(berkas) == ("Pasal 1",)
    assert services.lembar(berkas, 1).startswith(b"\x89PNG")
    monkeypatch.setattr(modul, "_jalankan", lambda *_: pytest.fail("read twice"))
    assert (services.jumlah_halaman(berkas), services.bacaan(berkas).pindaian) == (1, False)
    assert services.lembar(berkas, 1).startswith(b"\x89PNG")
    tempat = Path(app.config["HI_DATA_DIR"]) / "lembar"
    assert {s.name for s in tempat.iterdir()} >= {f"{berkas.sha256}.json", f"{berkas.sha256}-1.png"}
    assert services.buang_lembar() >= 2
    assert list(tempat.iterdir()) == []


def test_kept_pages_do_not_grow_without_end(
    app: Flask, titip: Callable[..., BerkasTitipan], monkeypatch: pytest.MonkeyPatch
) -> None:
    services.buang_lembar()
    monkeypatch.setattr(modul, "TERBANYAK", 4)
    monkeypatch.setattr(modul, "_jalankan", lambda *_: b"\x89PNG")
    berkas = titip(contoh.pdf("Banyak"))
    for nomor in range(1, 6):
        services.lembar(berkas, nomor)
    assert len(list((Path(app.config["HI_DATA_DIR"]) / "lembar").iterdir())) == 3


def test_a_scan_and_a_photograph_say_that_their_text_is_not_read(
    titip: Callable[..., BerkasTitipan],
) -> None:
    foto = titip(contoh.gambar(), "naskah.png")
    assert services.bacaan(foto) == Bacaan(1, ("",))
    for berkas in (foto, titip(contoh.pdf(" "))):
        with pytest.raises(TakTerbaca, match="hasil pindaian"):
            services.teks_berkas(berkas)


def test_when_too_many_read_the_others_are_told(
    titip: Callable[..., BerkasTitipan], monkeypatch: pytest.MonkeyPatch
) -> None:
    berkas = titip(contoh.pdf("Antre"))
    monkeypatch.setattr(modul, "_ANTRE", 0)
    for _ in range(modul.BERSAMAAN):
        assert modul._GILIRAN.acquire(blocking=False)
    try:
        with pytest.raises(TakTerbaca) as galat:
            services.lembar(berkas, 1)
        with pytest.raises(BerkasDitolak, match="sedang penuh"):
            services.periksa_naskah(berkas)
    finally:
        for _ in range(modul.BERSAMAAN):
            modul._GILIRAN.release()
    assert galat.value.sebab is SebabTakTerbaca.SIBUK


@pytest.mark.parametrize(
    ("sebab", "kali"),
    [
        (SebabTakTerbaca.RUSAK, 1),
        (SebabTakTerbaca.BERAT, 1),
        (SebabTakTerbaca.LAMBAT, 2),
        (SebabTakTerbaca.HILANG, 2),
    ],
)
def test_a_bad_file_is_read_once_and_one_that_was_unlucky_again(
    titip: Callable[..., BerkasTitipan],
    monkeypatch: pytest.MonkeyPatch,
    sebab: SebabTakTerbaca,
    kali: int,
) -> None:
    dibaca: list[object] = []

    def gagal(*satu: object) -> bytes:
        dibaca.append(satu)
        raise TakTerbaca(sebab)

    monkeypatch.setattr(modul, "_jalankan", gagal)
    berkas = titip(contoh.pdf(f"Gagal {sebab}"))
    for _ in range(2):
        with pytest.raises(TakTerbaca) as galat:
            services.lembar(berkas, 1)
        assert galat.value.sebab is sebab
    assert len(dibaca) == kali
    services.buang_lembar()


def test_a_content_that_is_gone_is_a_sentence(app: Flask) -> None:
    tiada = BerkasTitipan("", "naskah.pdf", "0" * 64, 1, TipeBerkas.PDF)
    with pytest.raises(TakTerbaca, match="tempat penyimpanan"):
        services.lembar(tiada, 1)


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        pytest.param(_bersandi("kunci"), "naskah.pdf", "terkunci", id="password"),
        pytest.param(_bersandi(""), "naskah.pdf", "terkunci", id="encrypted, opens by itself"),
        pytest.param(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF", "naskah.pdf", "rusak", id="broken"),
        pytest.param(contoh.docx(), "naskah.docx", "rusak", id="hollow Word file"),
        pytest.param(contoh.xlsx(), "naskah.xlsx", "PDF atau DOCX", id="a sheet"),
        pytest.param(contoh.gambar(), "naskah.png", "PDF atau DOCX", id="a picture"),
    ],
)
def test_a_text_that_nobody_could_examine_is_refused(
    titip: Callable[..., BerkasTitipan], isi: bytes, nama: str, kata: str
) -> None:
    with pytest.raises(BerkasDitolak, match=kata):
        services.periksa_naskah(titip(isi, nama))


def test_too_many_pages_and_packed_scripts_are_refused(
    titip: Callable[..., BerkasTitipan], monkeypatch: pytest.MonkeyPatch
) -> None:
    berkas = titip(contoh.pdf("Naskah"))
    services.periksa_naskah(berkas)

    def panjang(*_: object) -> bytes:
        raise TakTerbaca(SebabTakTerbaca.PANJANG)

    services.buang_lembar()
    monkeypatch.setattr(modul, "_jalankan", panjang)
    with pytest.raises(BerkasDitolak, match="paling banyak"):
        services.periksa_naskah(berkas)
    services.buang_lembar()
    monkeypatch.setattr(
        modul,
        "_jalankan",
        lambda *_: (
            b'{"halaman": 1, "teks": ["a"], "terpotong": false, "terkunci": false,'
            b' "berskrip": true}'
        ),
    )
    with pytest.raises(BerkasDitolak, match="JavaScript"):
        services.periksa_naskah(berkas)
