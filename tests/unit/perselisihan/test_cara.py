"""The manner in which something is delivered has the same words in a case and on its letters."""

import tomllib
from pathlib import Path

from hi_cases.perselisihan.types import Cara
from hi_cases.surat.types import CaraSampai

AKAR = Path(__file__).resolve().parents[3]


def test_each_manner_of_a_letter_is_one_of_the_case():
    """`surat_perkara` hands one over as the other, by its value."""
    assert [(c.value, c.label) for c in Cara] == [(c.value, c.label) for c in CaraSampai]


def test_the_offer_asks_for_manners_that_there_are():
    isi = tomllib.loads((AKAR / "data/surat/penawaran.toml").read_text(encoding="utf-8"))
    pilihan = next(satu["pilihan"] for satu in isi["isian"] if satu["nama"] == "cara")
    assert {(nilai, label) for nilai, label in pilihan} <= {(c.value, c.label) for c in Cara}
