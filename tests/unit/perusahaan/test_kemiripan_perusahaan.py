"""Likely duplicates: how alike, and why."""

import itertools
import random
from dataclasses import replace

import pytest

from hi_cases.perusahaan.rules import (
    AMBANG_MIRIP,
    AMBANG_USULAN,
    bandingkan,
    pasangan_mirip,
    trigram,
)
from hi_cases.perusahaan.rules.kemiripan import KOTAK_MAKS, PASANGAN_MAKS
from hi_cases.perusahaan.types import Ciri

_NIB = "9120001234567"
KATA = (
    "MAJU JAYA ABADI SENTOSA MAKMUR SEJAHTERA PRATAMA UTAMA MANDIRI KARYA CIPTA LESTARI PERSADA "
    "NUSANTARA INTI PRIMA MULIA TEKNIK INDUSTRI PLASTIK LOGAM BAJA KIMIA SURYA CAHAYA BINTANG BUMI "
    "ANUGERAH BERKAH WIJAYA"
)


@pytest.mark.parametrize(
    ("a", "b", "paling_sedikit", "kata"),
    [
        ("PT BINA LESTARI", "PT BINA LESTARI", 99, "Nama sama"),
        ("PT BINA LESTARI", "BINA LESTARI", 95, "tertulis pada satu"),
        ("PT BINA LESTARI", "CV BINA LESTARI", 80, "bentuk usahanya berbeda"),
        ("PT BINA LESTARI", "PT BINALESTARI", 97, "spasinya berbeda"),
        ("PT BINA LESTARI", "PT LESTARI BINA", 90, "urutannya berbeda"),
        ("PT BINA LESTARI", "PT BINA LESTARY", 70, "mirip"),
    ],
)
def test_alike_names_are_scored_with_a_reason(
    a: str, b: str, paling_sedikit: int, kata: str
) -> None:
    hasil = bandingkan(Ciri(a), Ciri(b))
    assert hasil.skor >= max(paling_sedikit, AMBANG_USULAN)
    assert kata in " ".join(hasil.alasan)
    assert bandingkan(Ciri(b), Ciri(a)) == hasil


@pytest.mark.parametrize(
    "cabang", ["CAB CIKARANG", "CABANG KAWASAN INDUSTRI JABABEKA", "KANTOR CABANG SETU 2"]
)
def test_a_branch_is_told_and_not_suggested(cabang: str) -> None:
    pt = Ciri("PT MAJU BERKAH")
    hasil = bandingkan(pt, Ciri(f"PT MAJU BERKAH {cabang}"))
    assert AMBANG_MIRIP <= hasil.skor < AMBANG_USULAN
    assert "cabangnya" in hasil.alasan[0]
    assert bandingkan(pt, Ciri("PT CABANG MAJU")).skor < AMBANG_MIRIP
    # A branch that answers at its head office is no less a branch.
    telepon = "0215550101"
    satu, dua = (replace(c, telepon=telepon) for c in (pt, Ciri(f"PT MAJU BERKAH {cabang}")))
    assert bandingkan(satu, dua).skor < AMBANG_USULAN


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("PT GRAHA OTOPARTS", "PT BUANA OTOPARTS"),
        ("PT DENSO INDONESIA", "PT SANKO INDONESIA"),
        ("PT PABRIK JAYA 1", "PT PABRIK JAYA 2"),
        ("PT SINAR JAYA II", "PT SINAR JAYA III"),
        ("PT 三星", "PT 日立"),
    ],
)
def test_different_companies_are_not_suggested(a: str, b: str) -> None:
    assert bandingkan(Ciri(a), Ciri(b)).skor < AMBANG_USULAN


def test_one_number_outweighs_any_name() -> None:
    hasil = bandingkan(Ciri("PT SATU", nib=_NIB), Ciri("PT DUA", nib=_NIB))
    assert hasil.skor == 100
    assert hasil.alasan == (f"NIB sama: {_NIB}.",)
    assert bandingkan(Ciri("PT A", wlkp="1"), Ciri("PT B", wlkp="1")).skor == 100


def test_two_numbers_speak_for_two_companies() -> None:
    hasil = bandingkan(
        Ciri("PT BINA LESTARI", nib=_NIB), Ciri("PT BINA LESTARI", nib="9120007654321")
    )
    assert hasil.skor < AMBANG_USULAN
    assert "dua badan hukum" in " ".join(hasil.alasan)


def test_phone_and_place_are_said() -> None:
    a = Ciri("PT BINA LESTARI", kecamatan="Setu", telepon="0218")
    hasil = bandingkan(a, Ciri("PT BINA LESTARY", kecamatan="Setu", telepon="0218"))
    assert "telepon sama" in " ".join(hasil.alasan)
    assert "Kecamatan Setu" in " ".join(hasil.alasan)


def test_words_everybody_bears_do_not_count_unless_alone() -> None:
    assert trigram("PT DENSO INDONESIA") == trigram("PT DENSO")
    assert trigram("PT INDONESIA")


def test_blocking_by_rarity_loses_no_pair() -> None:
    acak = random.Random(7)  # noqa: S311 - a repeatable example, not a secret
    suku = ("KA", "BI", "SU", "RA", "MO", "NI", "TA", "LO")
    nama = {
        nomor: "PT "
        + " ".join(
            "".join(acak.choices(suku, k=acak.randint(2, 3))) for _ in range(acak.randint(1, 3))
        )
        for nomor in range(300)
    }

    def bagian(a: int, b: int) -> float:
        satu, dua = trigram(nama[a]), trigram(nama[b])
        return len(satu & dua) / len(satu | dua)

    semua = {
        (a, b) for a, b in itertools.combinations(nama, 2) if bagian(a, b) >= AMBANG_USULAN / 100
    }
    assert set(pasangan_mirip(nama)) == semua
    assert len(semua) > 5
    baru = frozenset({3, 50})
    assert set(pasangan_mirip(nama, baru)) == {p for p in semua if baru & set(p)}


def test_thousands_of_names_alike_are_not_compared_each_with_each() -> None:
    sama = dict.fromkeys(range(1, KOTAK_MAKS + 100), "PT SERANGAN MASSAL")
    # The same name once more is met however many others are alike.
    nama = sama | {nomor: f"PT SERANGAN MASSAL {nomor:05d}" for nomor in range(3_000, 3_200)}
    nama |= {6_000: "PT SERANGAN MASSAL 03199"}
    semua = list(pasangan_mirip(nama))
    assert len(semua) <= PASANGAN_MAKS * len(nama)
    assert (3_199, 6_000) in semua


def test_in_a_register_of_names_of_common_words_no_double_is_lost() -> None:
    """Four thousand companies named by three of thirty words each, and fifty of them again with a
    slip of the pen."""
    acak, kata = random.Random(7), KATA.split()  # noqa: S311
    nama = {nomor: f"PT {' '.join(acak.sample(kata, 3))}" for nomor in range(1, 4_001)}
    ganda = {}
    for nomor in range(4_001, 4_051):
        asal = acak.randrange(1, 4_001)
        letak = acak.randrange(4, len(nama[asal]))
        nama[nomor] = nama[asal][:letak] + nama[asal][letak + 1 :]
        if bandingkan(Ciri(nama[asal]), Ciri(nama[nomor])).skor >= AMBANG_USULAN:
            ganda[nomor] = asal
    semua = set(pasangan_mirip(nama, frozenset(range(4_001, 4_051))))
    assert len(ganda) > 30
    assert {(asal, nomor) for nomor, asal in ganda.items()} <= semua
