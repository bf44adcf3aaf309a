"""What a letter asks of the manner of delivery is what the case knows."""

import tomllib
from pathlib import Path

from hi_cases.surat.types import CaraSampai

AKAR = Path(__file__).resolve().parents[3]


def test_the_offer_asks_for_manners_that_there_are():
    isi = tomllib.loads((AKAR / "data/surat/penawaran.toml").read_text(encoding="utf-8"))
    pilihan = next(satu["pilihan"] for satu in isi["isian"] if satu["nama"] == "cara")
    assert {(n, label) for n, label in pilihan} <= {(c.value, c.label) for c in CaraSampai}
