"""Published figures on the terminal."""

from collections.abc import Iterable

import click
from flask.cli import with_appcontext

from hi_cases.cli.contoh import katakan
from hi_cases.cli.periode import baca_periode, pilihan_periode
from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.ekspor import tulis_csv
from hi_cases.core.errors import TidakDitemukan
from hi_cases.indikator import queries, rules
from hi_cases.indikator.queries.ringkasan.halaman import ringkasan
from hi_cases.indikator.rules import susun_ringkas
from hi_cases.indikator.rules.keterangan import bersaat
from hi_cases.indikator.types import Saringan

_TAHUN = click.IntRange(1950, 2200)


@click.group("stats", invoke_without_command=True)
@pilihan_periode
@click.pass_context
@with_appcontext
def stats(konteks: click.Context, tahun: int | None, kode: str | None) -> None:
    """Statistics; with --tahun or --periode the overview of a period as CSV."""
    if konteks.invoked_subcommand is not None:
        return
    periode = baca_periode(tahun, kode)
    try:
        isi = ringkasan(SISTEM, periode)
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
    saat = clock.ke_lokal(tabel.dihitung or clock.sekarang())
    kepala, isi = bersaat(rules.KEPALA_CSV, rules.baris_csv(tabel), saat)
    baris = list(isi)
    katakan(tabel.contoh)
    if bentuk == "csv":
        click.echo("".join(tulis_csv(kepala, baris)), nl=False)
        return
    for satu in _rata([kepala, *baris]):
        click.echo(satu)


def _rata(baris: Iterable[Iterable[object]]) -> list[str]:
    """Columns of equal width, numbers to the right; a dash where there is none."""
    teks = [["–" if sel is None else str(sel) for sel in satu] for satu in baris]
    lebar = [max(len(satu[i]) for satu in teks) for i in range(len(teks[0]))]
    return ["  ".join(sel.rjust(w) for sel, w in zip(satu, lebar, strict=True)) for satu in teks]


PERINTAH = (stats,)
