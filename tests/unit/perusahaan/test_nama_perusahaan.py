"""One spelling for a company's name, whatever was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hi_cases.perusahaan.rules import inti_baku, nama_baku, nama_tampil, urai
from hi_cases.perusahaan.types import BentukUsaha


@pytest.mark.parametrize(
    ("ditulis", "baku"),
    [
        ("PT. X", "PT X"),
        ("X, PT", "PT X"),
        ("pt x Tbk", "PT X"),
        ("P.T. Sinar Jaya", "PT SINAR JAYA"),
        ("PT.Sinar Jaya", "PT SINAR JAYA"),
        ("P T Sinar Jaya", "PT SINAR JAYA"),
        ("Sinar Jaya PT", "PT SINAR JAYA"),
        ("  PT   Sinar\u00a0Jaya. ", "PT SINAR JAYA"),
        ("Perseroan Terbatas Sinar Jaya", "PT SINAR JAYA"),
        ("PT Sinar Jaya (Persero) Tbk.", "PT SINAR JAYA"),
        ("Sinar Jaya (Persero), PT", "PT SINAR JAYA"),
        ("PT Sinar & Jaya", "PT SINAR DAN JAYA"),
        ("PT Sinar dan Jaya", "PT SINAR DAN JAYA"),
        ("PT Sinar-Jaya", "PT SINAR JAYA"),
        ("PT Baru (d/h PT Lama)", "PT BARU"),
        ("PT Café Müller", "PT CAFE MULLER"),
        ("CV. Maju Bersama", "CV MAJU BERSAMA"),
        ("Maju Bersama, C.V.", "CV MAJU BERSAMA"),
        ("UD Tani", "UD TANI"),
        ("Koperasi Karyawan Sejahtera", "KOPERASI KARYAWAN SEJAHTERA"),
        ("Yayasan Al-Hidayah", "YAYASAN AL HIDAYAH"),
        ("Perumda Tirta Bhagasasi", "PERUMDA TIRTA BHAGASASI"),
        ("PT 三星電子 Indonesia", "PT 三星電子 INDONESIA"),
        ("(주)포스코", "주 포스코"),
        ("株式会社日立", "株式会社日立"),
        ("\uff30\uff34 Wide", "PT WIDE"),
    ],
)
def test_spellings_of_one_company_meet(ditulis: str, baku: str) -> None:
    assert nama_baku(ditulis) == baku


@pytest.mark.parametrize(
    "nama",
    ["Udara Segar", "Fajar Jaya", "Kopitiam Lama", "CVX", "PTX", "Yayan Putra", "Butik Ayu"],
)
def test_words_that_begin_like_a_form_stay_whole(nama: str) -> None:
    assert urai(nama) == urai(nama).__class__(BentukUsaha.LAINNYA, nama)


def test_a_cv_of_the_same_name_stays_apart() -> None:
    assert nama_baku("CV Bina Lestari") != nama_baku("PT Bina Lestari")
    assert inti_baku("CV Bina Lestari") == inti_baku("PT Bina Lestari")


def test_a_form_given_apart_counts_where_the_name_names_none() -> None:
    assert nama_baku("Bina Lestari", BentukUsaha.PT) == "PT BINA LESTARI"
    assert nama_baku("CV Bina Lestari", BentukUsaha.PT) == "CV BINA LESTARI"


@pytest.mark.parametrize("kosong", ["", "  ", ",", "PT", "-"])
def test_a_name_without_a_name_is_none(kosong: str) -> None:
    assert urai(kosong).inti in {"", "PT"}


@pytest.mark.parametrize(
    ("ditulis", "tampil"),
    [
        ("pt prima pangan", "PT Prima Pangan"),
        ("Bina Otoparts, PT", "PT Bina Otoparts"),
        ("PT. surya abadi tbk", "PT Surya Abadi Tbk"),
        ("PT LG Electronics", "PT LG Electronics"),
        ("koperasi Maju", "Koperasi Maju"),
    ],
)
def test_the_shown_name_keeps_its_letters(ditulis: str, tampil: str) -> None:
    assert nama_tampil(ditulis) == tampil


@given(st.text(max_size=80))
def test_any_text_has_a_stable_canonical_name(nama: str) -> None:
    baku = nama_baku(nama)
    assert baku == baku.strip()
    assert "  " not in baku
    assert nama_baku(nama_tampil(nama)) == baku or not inti_baku(nama)


@given(st.from_regex(r"[A-Z][a-z]{2,8}( [A-Z][a-z]{2,8}){0,3}", fullmatch=True))
def test_the_place_of_the_form_never_matters(inti: str) -> None:
    bentuk = ("PT {}", "PT. {}", "{}, PT", "pt {}", "P.T. {}", "PT {} Tbk")
    assert len({nama_baku(pola.format(inti)) for pola in bentuk}) == 1
