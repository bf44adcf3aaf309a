"""Where Indonesian words may be broken (EYD V, I.E: Pemenggalan Kata)."""

import pytest

from hi_cases.surat.services.cetak.penggal import suku


@pytest.mark.parametrize(
    ("kata", "harap"),
    [
        ("ketenagakerjaan", "ke-te-na-ga-ker-ja-an"),
        ("dipertanggungjawabkan", "di-per-tang-gung-ja-wab-kan"),
        ("perselisihan", "per-se-li-si-han"),
        ("penyelesaian", "pe-nye-le-sai-an"),
        ("musyawarah", "mu-sya-wa-rah"),
        ("akhirulkalam", "akhi-rul-ka-lam"),
        ("instruksi", "in-struk-si"),
        ("pekerjaan,", "pe-ker-ja-an,"),
        ("(perusahaan)", "(pe-ru-sa-ha-an)"),
    ],
)
def test_between_syllables(kata: str, harap: str) -> None:
    assert "-".join(suku(kata)) == harap


def test_after_a_stroke_first() -> None:
    assert suku("Jaminan/Kesehatan") == ("Ja", "mi", "nan/", "Ke", "se", "ha", "tan")


@pytest.mark.parametrize(
    "kata",
    ["pendek", "surel@contoh.test", "565/123/2026", "https://contoh.test/a", "xyzxyzxyz", ""],
)
def test_not_at_all(kata: str) -> None:
    assert suku(kata) == (kata,)


@pytest.mark.parametrize("kata", ["Ketenagakerjaan-Mandiri,", "«keterangan»", "aiueoaiueo"])
def test_the_parts_are_the_word(kata: str) -> None:
    assert "".join(suku(kata)) == kata
