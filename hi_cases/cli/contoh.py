"""Said beside figures on the terminal that were made from the example book."""

from __future__ import annotations

from collections.abc import Iterable

import click


def katakan(buku: Iterable[str]) -> None:
    """Say for each example book that its rows are invented, apart from what goes into a file."""
    for nama in buku:
        click.echo(
            f"Example data: the rows of {nama} are invented; only its yearly totals are real.",
            err=True,
        )
