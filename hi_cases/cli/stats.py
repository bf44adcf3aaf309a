"""Published figures on the terminal."""

from collections.abc import Iterable

import click
from flask.cli import with_appcontext

from hi_cases.cli.contoh import katakan
from hi_cases.core.authz import SISTEM
from hi_cases.core.ekspor import tulis_csv
from hi_cases.core.errors import TidakDitemukan
from hi_cases.indikator import queries, rules
from hi_cases.indikator.queries.ringkasan.halaman import ringkasan
from hi_cases.indikator.rules import susun_ringkas
from hi_cases.indikator.types import Periode, Saringan, bagian_tahun

_TAHUN = click.IntRange(1950, 2200)
_BAGIAN = [nama for nama, _ in bagian_tahun() if nama]


@click.group("stats", invoke_without_command=True)
@click.option("--tahun", type=_TAHUN, help="Year of the overview.")
@click.option(
    "--periode", type=click.Choice(_BAGIAN), help="Part of the year: half, quarter, month."
)
@click.pass_context
@with_appcontext
def stats(konteks: click.Context, tahun: int | None, periode: str | None) -> None:
    """Statistics; with --tahun the overview of a period as CSV."""
    if konteks.invoked_subcommand is not None:
        return
    if tahun is None:
        raise click.UsageError("Say which year: --tahun 2026, and if you like --periode S1.")
    try:
        isi = ringkasan(SISTEM, Periode.dari_bagian(tahun, periode or ""))
    except TidakDitemukan:
        raise click.UsageError("That period has not begun, or lies before the register.") from None
    click.echo("".join(tulis_csv(susun_ringkas.KEPALA_CSV, susun_ringkas.baris_csv(isi))), nl=False)
    katakan(isi.contoh)


@stats.command("yearly")
@click.option("--from", "dari", type=_TAHUN, required=True, help="First year of registration.")
@click.option("--to", "sampai", type=_TAHUN, required=True, help="Last year of registration.")
@click.option("--format", "bentuk", type=click.Choice(["table", "csv"]), default="table")
@with_appcontext
def yearly(dari: int, sampai: int, bentuk: str) -> None:
    """Disputes registered and settled, one row a year."""
    if sampai < dari:
        raise click.UsageError("--to lies before --from.")
    tabel = queries.tabel_tahunan(SISTEM, Saringan(dari, sampai))
    baris = list(rules.baris_csv(tabel))
    katakan(tabel.contoh)
    if bentuk == "csv":
        click.echo("".join(tulis_csv(rules.KEPALA_CSV, baris)), nl=False)
        return
    for satu in _rata([rules.KEPALA_CSV, *baris]):
        click.echo(satu)


def _rata(baris: Iterable[Iterable[object]]) -> list[str]:
    """Columns of equal width, numbers to the right; a dash where there is none."""
    teks = [["–" if sel is None else str(sel) for sel in satu] for satu in baris]
    lebar = [max(len(satu[i]) for satu in teks) for i in range(len(teks[0]))]
    return ["  ".join(sel.rjust(w) for sel, w in zip(satu, lebar, strict=True)) for satu in teks]


PERINTAH = (stats,)
