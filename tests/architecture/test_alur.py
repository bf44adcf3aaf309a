"""The pages of the procedures are those of their tables."""

import pytest

from hi_cases.cli.alur import FOLDER, halaman


@pytest.mark.parametrize("nama", sorted(halaman()))
def test_the_page_of_a_procedure_is_its_table(nama: str) -> None:
    assert (FOLDER / nama).read_text(encoding="utf-8") == halaman()[nama], "run `hi-cases alur`"


def test_no_page_is_left_of_a_procedure_that_is_gone() -> None:
    assert {satu.name for satu in FOLDER.glob("*.md")} == set(halaman())
