"""Command that draws the procedure from its table."""

from pathlib import Path

import click

from hi_cases.perselisihan.rules import dokumen_alur

BERKAS = Path(__file__).resolve().parents[2] / "docs" / "alur" / "perselisihan.md"


@click.command("alur")
def alur() -> None:
    """Write docs/alur from the transition table."""
    BERKAS.parent.mkdir(parents=True, exist_ok=True)
    BERKAS.write_text(dokumen_alur.markdown(), encoding="utf-8")
    click.echo(str(BERKAS))


PERINTAH = (alur,)
