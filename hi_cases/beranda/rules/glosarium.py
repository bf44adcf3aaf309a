"""The glossary as a page for developers."""

from collections.abc import Sequence

from hi_cases.beranda.types import Istilah


def glosarium_markdown(istilah: Sequence[Istilah]) -> str:
    """Write docs/glosarium.md from the terms; a test keeps the file equal to this."""
    baris = [
        "# Glosarium",
        "",
        "Domain words are Indonesian and spelled as in the regulation. This page is written from",
        "`data/glosarium.csv`, which the help page reads too: change it there; the test",
        "`tests/unit/beranda/test_glosarium.py` then shows what this page must be.",
        "",
        "| Istilah | Arti | Dasar | In English |",
        "|---|---|---|---|",
    ]
    baris += [f"| {s.istilah} | {s.arti} | {s.dasar or '–'} | {s.english} |" for s in istilah]
    return "\n".join(baris) + "\n"
