"""A letter names the complainant however his name and numbers are written, and nobody else."""

import pytest

from hi_cases.pencegahan.rules.samar import menyebut

SITI = ("Siti Rahmawati", "0812-9876-5432", "siti.r@contoh.test")


@pytest.mark.parametrize(
    "teks",
    [
        "Pelapornya SITI  rahmawati, bagian jahit.",
        "Pelapornya (Siti-Rahmawati)",
        "Hubungi +62 812 9876 5432.",
        "Hubungi 081298765432",
        "Surel: Siti.R@Contoh.test",
    ],
)
def test_it_is_found_however_it_is_written(teks: str) -> None:
    assert menyebut(teks, *SITI)


@pytest.mark.parametrize(
    "teks",
    ["Ny. Siti, bendahara perusahaan", "Rahmawatiningsih dan Siti", "Rp 12.987.654", "Surat 5432"],
)
def test_somebody_else_is_not(teks: str) -> None:
    assert not menyebut(teks, *SITI)


def test_who_said_nothing_of_himself_is_in_no_text() -> None:
    assert not menyebut("Apa saja, 0812, a@b", "", "", "")
    assert not menyebut("Apa saja", " ", "12", " ")
