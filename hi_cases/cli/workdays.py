"""Working days on the command line: `hi-cases workdays add 2026-03-16 10 --explain`."""

from datetime import date

import click
import sqlalchemy as sa
from flask.cli import with_appcontext
from sqlalchemy.exc import OperationalError, ProgrammingError

from hi_cases.core.db import db
from hi_cases.core.tanggal import baca_tanggal
from hi_cases.kalender_kerja import queries, rules
from hi_cases.kalender_kerja.queries.acuan import kalender_acuan
from hi_cases.kalender_kerja.rules import Cara
from hi_cases.kalender_kerja.types import (
    Arah,
    JejakHitung,
    Kalender,
    KalenderBelumDimuat,
    Ketentuan,
)


class Tanggal(click.ParamType):
    """A date in any spelling of the office."""

    name = "date"

    def convert(self, value: object, param: object, ctx: object) -> date:
        """Read the date, or end with a usage error."""
        try:
            return baca_tanggal(value)
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as 2026-03-16.")


def _kalender() -> Kalender:
    """Return the database's calendar; before `hi-cases init` that of the data files."""
    try:
        kalender = queries.kalender()
    except (OperationalError, ProgrammingError):
        db.session.rollback()
        return kalender_acuan()
    return kalender if kalender.tahun else kalender_acuan()


def _cara(tanggal: date) -> Cara:
    if not sa.inspect(db.engine).has_table("pengaturan"):
        return Cara()
    return queries.cara(tanggal)


def _jelaskan(jejak: JejakHitung) -> None:
    for bagian in (f"{jejak.judul}.", jejak.pembuka):
        click.echo(bagian)
    for hari in jejak.hari:
        click.echo(f"  {hari.kalimat}")
    for bagian in (jejak.tidak_dihitung, *jejak.catatan):
        if bagian:
            click.echo(bagian)


def _tulis(tanggal: date, n: int, arah: Arah, cara: Cara, *, explain: bool) -> None:
    """Print the result on the first line, and the trace under it when asked for."""
    ketentuan = Ketentuan("", "Hitungan", n, arah=arah)
    kalender = _kalender()
    try:
        if arah is Arah.MUNDUR:
            hasil = rules.mundur(kalender, tanggal, n, ketat=cara.mundur_ketat)
        else:
            hasil = rules.tambah(kalender, tanggal, n)
    except KalenderBelumDimuat as galat:
        raise click.ClickException(galat.pesan) from galat
    click.echo(hasil.isoformat())
    if explain:
        _jelaskan(rules.jejak(kalender, ketentuan, tanggal, cara=cara))


@click.group("workdays")
def workdays() -> None:
    """Count working days by the holiday decrees."""


@workdays.command("add")
@click.argument("tanggal", metavar="DATE", type=Tanggal())
@click.argument("n", type=click.IntRange(min=1))
@click.option("--explain", is_flag=True, help="Add every day of the count, and why it was skipped.")
@with_appcontext
def add(tanggal: date, n: int, *, explain: bool) -> None:
    """Print the N-th working day after DATE."""
    _tulis(tanggal, n, Arah.MAJU, Cara(), explain=explain)


@workdays.command("back")
@click.argument("tanggal", metavar="DATE", type=Tanggal())
@click.argument("n", type=click.IntRange(min=1))
@click.option("--strict/--plain", default=None, help="N full working days between (or not).")
@click.option("--explain", is_flag=True, help="Add every day of the count, and why it was skipped.")
@with_appcontext
def back(tanggal: date, n: int, *, strict: bool | None, explain: bool) -> None:
    """Print the latest day that is at least N working days before DATE."""
    cara = _cara(tanggal) if strict is None else Cara(mundur_ketat=strict)
    _tulis(tanggal, n, Arah.MUNDUR, cara, explain=explain)


@workdays.command("count")
@click.argument("a", type=Tanggal())
@click.argument("b", type=Tanggal())
@with_appcontext
def count(a: date, b: date) -> None:
    """Print how many working days lie after A up to and including B."""
    try:
        click.echo(rules.hitung(_kalender(), a, b))
    except KalenderBelumDimuat as galat:
        raise click.ClickException(galat.pesan) from galat


PERINTAH = (workdays,)
