"""The law's numbers stand in the rows of the periods: prose that repeats one goes stale with it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
_BILANGAN = (
    r"(?:\d+|(?:se|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\s?(?:puluh|belas)|"
    r"tiga|tujuh|delapan|sepuluh)"
)
_ANGKA = re.compile(rf"\b{_BILANGAN} hari kerja\b", re.IGNORECASE)
# Made-up letters of the demo data: what a mediator wrote one day, not what the system says.
_CONTOH = AKAR / "hi_cases" / "cli" / "demo"


def _dokstring(pohon: ast.AST) -> set[int]:
    """Ids of the constants that are prose for the reader of the code."""
    return {
        id(simpul.value)
        for simpul in ast.walk(pohon)
        if isinstance(simpul, ast.Expr) and isinstance(simpul.value, ast.Constant)
    }


def _kalimat(berkas: Path) -> Iterator[str]:
    isi = berkas.read_text(encoding="utf-8")
    if berkas.suffix != ".py":
        yield re.sub(r"{#.*?#}", "", isi, flags=re.DOTALL)
        return
    pohon = ast.parse(isi)
    luar = _dokstring(pohon)
    for simpul in ast.walk(pohon):
        if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str):
            if id(simpul) not in luar:
                yield simpul.value


def _sumber() -> Iterator[Path]:
    for folder in ("hi_cases", "workers"):
        semua = (AKAR / folder).rglob("*.py")
        yield from (satu for satu in semua if not satu.is_relative_to(_CONTOH))
    yield from (satu for satu in (AKAR / "templates").rglob("*") if satu.is_file())
    yield AKAR / "data" / "glosarium.csv"


def test_the_pattern_knows_numbers_in_figures_and_words():
    for kata in ("dalam 10 hari kerja", "tiga puluh hari kerja", "Tujuh hari kerja"):
        assert _ANGKA.search(kata)
    assert not _ANGKA.search("berapa hari kerja")


def test_no_sentence_repeats_a_number_of_the_law():
    salah = [
        f"{berkas.relative_to(AKAR)}: {temuan.group()}"
        for berkas in _sumber()
        for kalimat in _kalimat(berkas)
        if (temuan := _ANGKA.search(kalimat))
    ]
    assert salah == []
