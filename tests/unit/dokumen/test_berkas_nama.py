"""File names from strangers, and how much may come."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.dokumen.rules import bersihkan_nama, periksa_akhiran, periksa_jumlah, tulis_ukuran
from hi_cases.dokumen.rules.nama import PANJANG_NAMA
from hi_cases.dokumen.types import Batas, BerkasDitolak, TipeBerkas


@pytest.mark.parametrize(
    ("nama", "bersih"),
    [
        ("Risalah bipartit.pdf", "Risalah bipartit.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Dokumen\\surat kuasa.PDF", "surat kuasa.pdf"),
        ("surat\u202efdp.exe.pdf", "suratfdp.exe.pdf"),
        ("a\x00b\r\nc.pdf", "ab c.pdf"),
        ("\u200b\u200b.pdf", "pdf.pdf"),
        ("", "berkas.pdf"),
        ("...", "berkas.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("com1.rincian.pdf", "_com1.rincian.pdf"),
        ('a"b<c>d|e?f*.pdf', "a-b-c-d-e-f-.pdf"),
        ("협약서 三星.pdf", "협약서 三星.pdf"),
        ("cafe\u0301.pdf", "café.pdf"),
    ],
)
def test_names_are_made_harmless(nama: str, bersih: str) -> None:
    assert bersihkan_nama(nama, TipeBerkas.PDF) == bersih


@given(st.text(max_size=300), st.sampled_from(TipeBerkas))
def test_any_name_becomes_one_short_visible_line(nama: str, tipe: TipeBerkas) -> None:
    bersih = bersihkan_nama(nama, tipe)
    assert 1 < len(bersih) <= PANJANG_NAMA
    assert not set(bersih) & set('/\\<>:"|?*')
    assert all(unicodedata.category(huruf) not in {"Cc", "Cf", "Cs"} for huruf in bersih)
    assert not bersih.startswith(".")
    assert not bersih.endswith((".", " "))


def test_a_long_name_keeps_its_extension() -> None:
    bersih = bersihkan_nama("a" * 500 + ".jpeg", TipeBerkas.JPG)
    assert len(bersih) == PANJANG_NAMA
    assert bersih.endswith("a.jpeg")


@pytest.mark.parametrize("nama", ["foto.png", "surat.pdf.exe", "makro.docm", "a.html"])
def test_an_extension_that_says_something_else_is_refused(nama: str) -> None:
    with pytest.raises(BerkasDitolak, match="isinya PDF"):
        periksa_akhiran(nama, TipeBerkas.PDF)


@pytest.mark.parametrize("nama", ["foto.JPG", "foto.jpeg", "foto", "foto dari hp 1. juni"])
def test_usual_extensions_and_none_pass(nama: str) -> None:
    periksa_akhiran(nama, TipeBerkas.JPG)


def test_count_and_total_are_limited() -> None:
    batas = Batas(ukuran_berkas=10, jumlah=3, ukuran_semua=20)
    assert periksa_jumlah([10, 10], batas) is None
    assert "Paling banyak 3 berkas" in str(periksa_jumlah([1] * 4, batas))
    assert "bersama paling besar 20 bita" in str(periksa_jumlah([10, 10, 10], batas))


@pytest.mark.parametrize(
    ("ukuran", "teks"),
    [(12, "12 bita"), (350_000, "342 KB"), (1_258_291, "1,2 MB"), (10 * 1024 * 1024, "10 MB")],
)
def test_sizes_read_as_people_say_them(ukuran: int, teks: str) -> None:
    assert tulis_ukuran(ukuran) == teks
