"""Commands for the certificate that letters are signed with."""

import os
import secrets
from pathlib import Path

import click

from hi_cases.core import clock
from hi_cases.surat.services.tanda_tangan import buat_sertifikat

_SETAHUN = 365


@click.group("sertifikat")
def grup() -> None:
    """The certificate that letters are signed with."""


@grup.command("buat")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--nama", required=True, help="Whose it is, e.g. the name of the office.")
@click.option("--tahun", default=2, show_default=True, type=click.IntRange(1, 10))
def buat(file: Path, nama: str, tahun: int) -> None:
    """Make a key and a certificate that it signs itself, for trying out; never overwrites FILE.

    HI_SERTIFIKAT_SANDI is its password; without one, a password is made and shown this once.
    """
    diberi = os.environ.get("HI_SERTIFIKAT_SANDI")
    sandi = diberi or secrets.token_urlsafe(18)
    isi = buat_sertifikat(nama, sandi, clock.sekarang(), _SETAHUN * tahun)
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as galat:
        raise click.ClickException(f"{file}: {galat.strerror}.") from galat
    with os.fdopen(descriptor, "wb") as keluar:
        keluar.write(isi)
    click.echo(f"{file} made, good for {tahun} years. Set HI_SERTIFIKAT={file.resolve()}")
    if diberi is None:
        click.echo(f"HI_SERTIFIKAT_SANDI, shown this once: {sandi}")


PERINTAH = (grup,)
