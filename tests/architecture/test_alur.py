"""The drawn procedure is the table's own picture."""

from hi_cases.cli.alur import BERKAS
from hi_cases.perselisihan.rules import dokumen_alur


def test_the_drawing_equals_the_table() -> None:
    assert BERKAS.read_text(encoding="utf-8") == dokumen_alur.markdown(), "run `hi-cases alur`"
