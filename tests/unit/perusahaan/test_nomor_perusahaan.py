"""Numbers, categories, masking."""

import pytest

from hi_cases.perusahaan.queries.acuan import kategori_kbli, kawasan, kecamatan
from hi_cases.perusahaan.rules import (
    catatan_wlkp,
    kategori_dari_teks,
    rapikan_nomor,
    samarkan_email,
    samarkan_telepon,
    tolak_kbli,
    tolak_nib,
)


def test_a_nib_has_thirteen_digits() -> None:
    assert tolak_nib(None) is None
    assert tolak_nib("9120001234567") is None
    assert "13 angka. Anda menulis “12” (2 angka)" in str(tolak_nib("12"))
    assert tolak_nib("91200012345AB") is not None
    assert tolak_nib("٩١٢٠٠٠١٢٣٤٥٦٧") is not None


def test_a_kbli_code_has_five_digits() -> None:
    assert tolak_kbli("29300") is None
    assert tolak_kbli("C2930") is not None


def test_an_unusual_wlkp_number_is_kept_with_a_note() -> None:
    assert catatan_wlkp("40287.20180322.0002") is None
    assert catatan_wlkp(None) is None
    assert "tetap disimpan" in str(catatan_wlkp("WL-17"))


def test_numbers_lose_their_blanks() -> None:
    assert rapikan_nomor(" 9120 0012 34567 ") == "9120001234567"
    assert rapikan_nomor("  ") is None


@pytest.mark.parametrize(
    ("teks", "kategori"),
    [
        ("Industri Pengolahan", "C"),
        ("Industri pengolahan", "C"),
        ("C - Industri Pengolahan", "C"),
        ("C", "C"),
        ("Perdagangan", "G"),
        ("Pengangkutan dan Pergudangan", "H"),
        ("Pengangkutan & Pergudangan", "H"),
        ("Penyediaan Akomodasi dan Makan Minum", "I"),
        ("Konstruksi", "F"),
        ("C - Perdagangan", "G"),
        ("Zat tak dikenal", None),
        ("A B C", None),
        ("", None),
        (None, None),
    ],
)
def test_the_register_s_words_find_their_category(teks: str | None, kategori: str | None) -> None:
    assert kategori_dari_teks(teks, kategori_kbli()) == kategori


def test_reference_lists_are_whole() -> None:
    assert len(kecamatan()) == 23
    assert len(kawasan()) == 11
    assert "".join(satu.kategori for satu in kategori_kbli()) == "ABCDEFGHIJKLMNOPQRSTU"


def test_contacts_are_masked() -> None:
    assert samarkan_telepon("0812-3456-789") == "•••• 789"
    assert samarkan_email("hrd@contoh.id") == "h••••@contoh.id"
    assert samarkan_telepon(None) == samarkan_email(None) == ""
