"""The reader of strangers' files: what it gives, what it refuses, and what it may spend."""

import io
import json
import subprocess
import sys
import zlib

import docx
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from hi_cases.dokumen.rules import tentukan_tipe
from hi_cases.dokumen.services import pembaca
from hi_cases.dokumen.types import BerkasDitolak, TipeBerkas
from tests.factories import berkas as contoh


def _banyak(halaman: int) -> bytes:
    tulis, keluar = PdfWriter(), io.BytesIO()
    for ke in range(1, halaman + 1):
        tulis.append(io.BytesIO(contoh.pdf(f"Pasal {ke}")))
    tulis.write(keluar)
    return keluar.getvalue()


def _bersandi(sandi: str) -> bytes:
    tulis, keluar = PdfWriter(), io.BytesIO()
    tulis.append(io.BytesIO(contoh.pdf("Pasal 1")))
    tulis.encrypt(sandi, owner_password="pemilik", algorithm="RC4-128")
    tulis.write(keluar)
    return keluar.getvalue()


def _berskrip() -> bytes:
    katalog = b"<< /Type /Catalog /Pages 2 0 R"
    aksi = b" /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert(1)) >>] >> >>"
    return contoh.pdf().replace(katalog, katalog + aksi)


def _word(*bagian: str) -> bytes:
    dokumen, keluar = docx.Document(), io.BytesIO()
    for satu in bagian:
        dokumen.add_paragraph(satu)
    tabel = dokumen.add_table(2, 2)
    tabel.cell(0, 0).text, tabel.cell(0, 1).text = "Golongan I", "Rp 5.000.000"
    tabel.cell(1, 0).merge(tabel.cell(1, 1)).text = "per bulan"
    dokumen.add_paragraph("Pasal akhir")
    dokumen.save(keluar)
    return keluar.getvalue()


def _teks(tipe: str, isi: bytes, maks: int = 400) -> dict[str, object]:
    return json.loads(pembaca.baca("teks", tipe, maks, isi))


def test_a_page_is_a_picture_no_wider_than_a_screen() -> None:
    with Image.open(io.BytesIO(pembaca.baca("lembar", "pdf", 2, _banyak(2)))) as gambar:
        # 595 by 842 points at 110 dots an inch: 909.03 by 1286.39, up.
        assert (gambar.format, gambar.size) == ("PNG", (910, 1287))
    lebar = contoh.pdf().replace(b"595 842", b"9999 842")
    with Image.open(io.BytesIO(pembaca.baca("lembar", "pdf", 1, lebar))) as gambar:
        assert gambar.width == 1100


def test_a_photograph_is_one_page() -> None:
    isi = pembaca.baca("lembar", "jpg", 1, contoh.gambar("JPEG", (3000, 2000)))
    with Image.open(io.BytesIO(isi)) as gambar:
        assert gambar.size == (1100, 733)


def test_text_comes_by_page_with_what_warns_of_it() -> None:
    assert _teks("pdf", _banyak(2)) == {
        "halaman": 2,
        "teks": ["Pasal 1", "Pasal 2"],
        "terpotong": False,
        "terkunci": False,
        "berskrip": False,
    }
    assert _teks("pdf", _bersandi(""))["terkunci"] is True
    assert _teks("pdf", _berskrip())["berskrip"] is True


def test_a_word_file_is_one_page_in_its_order() -> None:
    hasil = _teks("docx", _word("Pasal 1", "Upah"))
    assert hasil["teks"] == [
        "Pasal 1\n\nUpah\n\nGolongan I | Rp 5.000.000\n\nper bulan\n\nPasal akhir"
    ]
    assert hasil["halaman"] == 0


@pytest.mark.parametrize(
    ("perintah", "tipe", "angka", "isi", "kata"),
    [
        pytest.param("teks", "pdf", 400, _bersandi("kunci"), "sandi", id="locked"),
        pytest.param("lembar", "pdf", 1, _bersandi("kunci"), "sandi", id="locked page"),
        pytest.param("teks", "pdf", 2, _banyak(3), "panjang", id="too many pages"),
        pytest.param("lembar", "pdf", 2, contoh.pdf(), "halaman", id="no such page"),
        pytest.param("lembar", "pdf", 0, contoh.pdf(), "halaman", id="page nought"),
        pytest.param("teks", "pdf", 9, b"%PDF-1.7 rusak %%EOF", "rusak", id="broken"),
        pytest.param("teks", "docx", 9, contoh.docx(), "rusak", id="hollow Word file"),
        pytest.param("lembar", "png", 1, contoh.png_berkepala(30_000, 30_000), "besar", id="dots"),
    ],
)
def test_what_cannot_be_read_is_named_by_a_word(
    perintah: str, tipe: str, angka: int, isi: bytes, kata: str
) -> None:
    with pytest.raises(pembaca.Tolak, match=f"^{kata}$"):
        pembaca.baca(perintah, tipe, angka, isi)


def test_long_texts_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pembaca, "TEKS_MAKS", 9)
    hasil = _teks("pdf", _banyak(2))
    assert (hasil["teks"], hasil["terpotong"]) == (["Pasal 1", "Pa"], True)


def test_marks_that_nobody_sees_are_taken_out() -> None:
    assert pembaca._polos("Pa\u200bsal\u202e 1\r\nme\x02\x07") == "Pasal 1\nme-"


def test_the_process_ends_by_itself_and_writes_no_file() -> None:
    """As the service starts it: a name, limits, bytes in, bytes or a word out."""
    hasil = subprocess.run(
        [sys.executable, "-I", pembaca.__file__, "teks", "pdf", "1"],
        input=contoh.pdf("Pasal 1"),
        capture_output=True,
        env={},
        check=False,
    )
    assert (hasil.returncode, json.loads(hasil.stdout)["teks"]) == (0, ["Pasal 1"])


def _berisi(isi: bytes, kepala: bytes = b"/Filter /FlateDecode") -> bytes:
    padat = zlib.compress(isi, 9)
    objek = b"9 0 obj\n<< %s /Length %d >>\nstream\n%s\nendstream\nendobj\n"
    return contoh.pdf().replace(b"xref\n0 5", objek % (kepala, len(padat), padat) + b"xref\n0 5")


def _bersarang(kepala: int, ekor: int) -> bytes:
    """Return a PDF whose streams each run through all that follow, and give nothing."""
    awal = b"1 0 obj<</Fl>>stream\nx\x01"
    panjang = len(awal)
    blok = b"\0" + panjang.to_bytes(2, "little") + (0xFFFF ^ panjang).to_bytes(2, "little") + awal
    badan = awal + blok * kepala + b"\0\0\0\xff\xff" * ekor + b"\nendstream endobj\n"
    return contoh.pdf().replace(b"xref\n0 5", badan + b"xref\n0 5")


@pytest.mark.parametrize(
    "isi",
    [
        pytest.param(_berisi(b"\0" * (10 << 20)), id="one stream"),
        pytest.param(_bersarang(300, 200_000), id="streams in one another"),
        pytest.param(
            _berisi(zlib.compress(b"q Q " * 1000), b"/Filter [/FlateDecode /FlateDecode]"),
            id="layers",
        ),
        pytest.param(
            _berisi(zlib.compress(b"q Q "), b"/Filter [/Fl /Fl]"), id="layers, in short names"
        ),
    ],
)
def test_a_pdf_that_unpacks_beyond_reason_is_refused(isi: bytes) -> None:
    with pytest.raises(BerkasDitolak, match="mekar"):
        tentukan_tipe(io.BytesIO(isi))


@pytest.mark.parametrize(
    "isi",
    [
        pytest.param(_berisi(b"q 1 0 0 1 0 0 cm Q\n" * 20_000), id="a page"),
        pytest.param(
            _berisi(b"\xff" * (10 << 20), b"/Subtype /Image /Filter /FlateDecode"),
            id="a white scan",
        ),
        pytest.param(_banyak(3), id="of another maker"),
    ],
)
def test_a_pdf_of_usual_size_is_taken(isi: bytes) -> None:
    assert tentukan_tipe(io.BytesIO(isi)) is TipeBerkas.PDF


def test_the_pdfs_of_this_test_are_what_they_say() -> None:
    assert PdfReader(io.BytesIO(_bersandi(""))).is_encrypted
    assert len(PdfReader(io.BytesIO(_banyak(3))).pages) == 3
