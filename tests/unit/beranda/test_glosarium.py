"""The glossary for developers equals the one the help page shows."""

from pathlib import Path

from hi_cases.beranda import queries, rules

BERKAS = Path(__file__).resolve().parents[3] / "docs" / "glosarium.md"


def test_docs_equal_the_data():
    assert BERKAS.read_text(encoding="utf-8") == rules.glosarium_markdown(queries.glosarium())


def test_every_term_is_explained_in_both_languages():
    istilah = queries.glosarium()
    assert len({satu.istilah for satu in istilah}) == len(istilah) > 25
    assert all(satu.arti and satu.english for satu in istilah)
