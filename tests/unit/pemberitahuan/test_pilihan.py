"""Choices: defaults, what can be chosen, what no choice turns off; numbers of telephones."""

import pytest

from hi_cases.pemberitahuan import rules
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok

L, R, T = CaraTerima.LANGSUNG, CaraTerima.RANGKUMAN, CaraTerima.TIDAK


@pytest.mark.parametrize(
    ("kelompok", "staf", "harap"),
    [
        (Kelompok.TENGGAT, True, L),
        (Kelompok.PERKARA, True, R),
        (Kelompok.SIDANG, True, L),
        (Kelompok.SURAT, True, L),
        (Kelompok.SISTEM, True, L),
        (Kelompok.HARIAN, True, R),
        (Kelompok.TENGGAT, False, L),
        (Kelompok.PERKARA, False, L),
        (Kelompok.SIDANG, False, L),
        (Kelompok.SURAT, False, L),
        (Kelompok.HARIAN, False, T),
    ],
)
def test_bawaan_surel(kelompok: Kelompok, staf: bool, harap: CaraTerima) -> None:
    assert rules.bawaan(kelompok, Kanal.SUREL, staf=staf) is harap
    assert rules.bawaan(kelompok, Kanal.WA, staf=staf) is T


@pytest.mark.parametrize("staf", [True, False])
def test_resmi_selalu_lewat_surel(staf: bool) -> None:
    for pilihan in (None, *CaraTerima):
        assert rules.cara(Kelompok.TENGGAT, Kanal.SUREL, pilihan, staf=staf, resmi=True) is L
    assert rules.cara(Kelompok.TENGGAT, Kanal.WA, None, staf=staf, resmi=True) is T
    assert rules.cara(Kelompok.TENGGAT, Kanal.WA, L, staf=staf, resmi=True) is L


def test_pilihan_yang_bukan_haknya_bukan_pilihan() -> None:
    """Outsiders have no digest; nobody gets a digest by WhatsApp."""
    assert rules.cara(Kelompok.PERKARA, Kanal.SUREL, R, staf=False) is L
    assert rules.cara(Kelompok.PERKARA, Kanal.SUREL, R, staf=True) is R
    assert rules.cara(Kelompok.PERKARA, Kanal.WA, R, staf=True) is T
    assert rules.dapat_dipilih(Kelompok.HARIAN, Kanal.SUREL, staf=False) == ()
    assert rules.dapat_dipilih(Kelompok.HARIAN, Kanal.WA, staf=True) == ()


def test_bawaan_selalu_dapat_dipilih() -> None:
    for kelompok in Kelompok:
        for kanal in Kanal:
            for staf in (True, False):
                boleh = rules.dapat_dipilih(kelompok, kanal, staf=staf)
                assert not boleh or rules.bawaan(kelompok, kanal, staf=staf) in boleh


@pytest.mark.parametrize(
    "teks", ["081234567890", "+62 812-3456-7890", "62 812.3456.7890", "(0812) 34567890"]
)
def test_nomor_baku(teks: str) -> None:
    assert rules.nomor_wa(teks) == "6281234567890"


@pytest.mark.parametrize(
    "teks",
    ["", "0218900123", "+65 8123 4567", "0812", "08123456789012345", "0812x4567890", "٠٨١٢٣٤٥٦٧٨٩"],
)
def test_bukan_nomor_ponsel(teks: str) -> None:
    with pytest.raises(ValueError, match="mobile"):
        rules.nomor_wa(teks)
