"""What is taken out of a text, and which characters are refused."""

import unicodedata

import pytest

from hi_cases.surat.services.cetak import huruf, mesin


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("kanan\u202ekiri", "kanankiri"),
        ("a\u200bb\ufeffc\xadd", "abcd"),
        ("rusak\ud800", "rusak"),
        ("e\u0301", "é"),
        ("Z" + "\u0301\xad" * 9_000, "Ź" + "\u0301" * 7),
        ("北京 한국", "北京 한국"),
    ],
)
def test_unseen_characters_go(teks: str, harap: str) -> None:
    assert huruf.bersih(teks) == harap


def test_an_empty_line_parts_two_paragraphs() -> None:
    assert huruf.paragraf(" satu \t dua\ntiga\n\n \nempat\n") == (("satu dua", "tiga"), ("empat",))
    assert huruf.paragraf(" \n ") == ()


def test_a_mark_belongs_to_its_letter() -> None:
    assert list(huruf.gugus("aq\u0301b")) == ["a", "q\u0301", "b"]


def test_the_fonts_have_what_letters_are_written_with() -> None:
    latin = [chr(i) for i in range(0xA1, 0x180) if chr(i) != "\xad"]
    dipakai = [satu for satu in latin if unicodedata.normalize("NFKC", satu) == satu]
    assert mesin.tidak_tergambar([*sorted(huruf.ASCII), *dipakai, *"–—…·•‘’“”€№✓"]) == set()


def test_those_that_no_font_has_are_told_apart() -> None:
    semua = ["a", "\U0001f600", "北", "\u1200", '"', "\\"]
    assert mesin.tidak_tergambar(semua) == {"\U0001f600", "\u1200"}
