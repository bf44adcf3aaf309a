"""Commands for the data as a whole: set up, demo data, backup, restore, the trail."""

import os
import secrets
from pathlib import Path

import click
import flask_migrate
from flask import current_app
from flask.cli import with_appcontext

from hi_cases.akun import queries as akun_queries
from hi_cases.akun import services as akun
from hi_cases.audit import queries as audit
from hi_cases.cli.demo import isi_perkara
from hi_cases.cli.transaksi import menulis
from hi_cases.core import cadangan, clock
from hi_cases.core.authz import SISTEM
from hi_cases.indikator.services import rencana as indikator
from hi_cases.kalender_kerja import services as kalender
from hi_cases.pemberitahuan.services.tangga import muat_tangga
from hi_cases.surat import services as surat


@click.command("init")
@menulis
def init() -> None:
    """Migrate the database and load reference data; may be run again and changes nothing then."""
    flask_migrate.upgrade()
    kalender.muat_acuan(SISTEM)
    surat.muat_bawaan(SISTEM)
    muat_tangga(SISTEM)
    indikator.muat_bawaan(SISTEM)
    click.echo("Database is up to date; reference data is loaded.")


@click.command("demo")
@click.option("--if-empty", is_flag=True, help="Do nothing when there is any account already.")
@menulis
def demo(*, if_empty: bool) -> None:
    """Add demo accounts and demo cases; may be run again and changes nothing then."""
    if akun_queries.ada_pengguna() and (if_empty or akun_queries.ada_akun_demo()):
        click.echo("Accounts exist: no demo data added.")
        return
    sandi = os.environ.get("HI_DEMO_PASSWORD") or secrets.token_urlsafe(12)
    # Begun just before midnight, it would file on one day and act on the next.
    with clock.tertahan():
        akun.buat_demo(SISTEM, sandi)
        jumlah = isi_perkara()
    click.echo(f"Demo accounts made (e.g. mediator@demo.test) and {jumlah} demo cases.")
    if not os.environ.get("HI_DEMO_PASSWORD"):
        click.echo(f"Their password, shown this once: {sandi}")


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@with_appcontext
def backup(file: Path) -> None:
    """Write the database and all files to one archive, while the system runs."""
    ringkasan = cadangan.cadangkan(file)
    click.echo(
        f"{file}: {ringkasan.baris} rows in {len(ringkasan.tabel)} tables, "
        f"{ringkasan.berkas} files, schema {ringkasan.revisi}."
    )


def _kosongkan() -> None:
    """Empty the target, after keeping what it held: a restore by mistake can be undone."""
    simpanan = (
        current_app.config["HI_DATA_DIR"] / f"sebelum-pulih-{clock.sekarang():%Y%m%dT%H%M%S}.zip"
    )
    cadangan.cadangkan(simpanan)
    click.echo(f"What the target held is kept in {simpanan}.")
    flask_migrate.downgrade(revision="base")
    flask_migrate.upgrade()


@click.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Replace what the target holds now.")
@with_appcontext
def restore(file: Path, *, force: bool) -> None:
    """Load an archive into an empty database; --force empties it first."""
    try:
        cadangan.periksa_arsip(file)
        flask_migrate.upgrade()
        if force and not cadangan.kosong():
            _kosongkan()
        ringkasan = cadangan.pulihkan(file)
    except cadangan.CadanganDitolak as galat:
        saran = "" if force else " Nothing was changed; --force replaces what is there."
        raise click.ClickException(f"{galat}{saran}") from galat
    hasil = audit.periksa()
    if hasil.rusak_pada is not None:
        raise click.ClickException(f"The trail is broken at entry {hasil.rusak_pada}.")
    click.echo(
        f"Restored {ringkasan.baris} rows and {ringkasan.berkas} files; "
        f"the trail of {hasil.jumlah} entries verifies."
    )


@click.group("audit")
def audit_grup() -> None:
    """The trail of changes."""


@audit_grup.command("verify")
@with_appcontext
def audit_verify() -> None:
    """Recompute the chain: exit 0 and the count, or 1 and the first broken entry."""
    hasil = audit.periksa()
    if hasil.rusak_pada is not None:
        raise click.ClickException(f"Broken at entry {hasil.rusak_pada}: {hasil.sebab}.")
    click.echo(f"{hasil.jumlah} entries, chain whole. Last hash: {hasil.sidik}")


PERINTAH = (init, demo, backup, restore, audit_grup)
