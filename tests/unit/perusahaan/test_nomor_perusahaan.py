"""Numbers, categories, masking."""

import pytest

from hi_cases.perusahaan.queries.acuan import kategori_kbli, kawasan, kecamatan
from hi_cases.perusahaan.rules import (
    catatan_wlkp,
    kategori_dari_kode,
    kategori_dari_teks,
    rapikan_nomor,
    samarkan_email,
    samarkan_telepon,
    sektor_sesuai,
    tolak_kbli,
    tolak_nib,
)
from hi_cases.perusahaan.types import VersiKbli


def test_a_nib_has_thirteen_digits() -> None:
    assert tolak_nib(None) is None
    assert tolak_nib("9120001234567") is None
    assert "13 angka. Anda menulis “12” (2 angka)" in str(tolak_nib("12"))
    assert tolak_nib("91200012345AB") is not None
    assert tolak_nib("٩١٢٠٠٠١٢٣٤٥٦٧") is not None


def test_a_kbli_code_has_five_digits() -> None:
    assert tolak_kbli("29300") is None
    assert tolak_kbli("C2930") is not None


def test_a_code_says_the_category_of_its_edition() -> None:
    def huruf(kode: str | None, versi: VersiKbli = VersiKbli.KBLI_2020) -> str | None:
        return kategori_dari_kode(kode, versi, kategori_kbli())

    semua = {f"{ke:02}": huruf(f"{ke:02}111") or "-" for ke in range(100)}
    # Golongan pokok that KBLI 2020 does not have belong to no category.
    kosong = {k for k, h in semua.items() if h == "-"}
    assert kosong == {"00", "04", "34", "40", "44", "48", "54", "57", "67", "76", "83", "89"}
    urut = "".join(dict.fromkeys(h for h in semua.values() if h != "-"))
    assert urut == "ABCDEFGHIJKLMNOPQRSTU"
    assert [huruf(k) for k in ("14111", "45101", "56101", "82110", "99000")] == list("CGINU")
    assert huruf("14111", VersiKbli.KBLI_2025) is None
    assert huruf(None) is None


@pytest.mark.parametrize(
    ("ditulis", "lama", "kode_lama", "kode_baru", "hasil"),
    [
        (None, None, None, "C", "C"),
        ("C", "C", "C", "G", "G"),
        ("C", "C", "C", None, "C"),
        ("N", "N", "C", "G", "N"),
        ("N", "C", "C", "G", "N"),
        (None, "N", None, None, None),
    ],
)
def test_a_category_follows_the_code_until_somebody_chose_another(
    ditulis: str | None,
    lama: str | None,
    kode_lama: str | None,
    kode_baru: str | None,
    hasil: str | None,
) -> None:
    assert sektor_sesuai(ditulis, lama, kode_lama, kode_baru) == hasil


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
