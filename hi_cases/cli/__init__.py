"""The command `hi-cases`: Flask's own commands and ours."""

import click
from flask.cli import FlaskGroup

import config
from hi_cases.cli import (
    akun,
    alur,
    data,
    indikator,
    perusahaan,
    register,
    sertifikat,
    stats,
    workdays,
)
from hi_cases.factory import create_app, sambungkan_antrean


def _aplikasi() -> object:
    """Build the application; settings that do not work end in one sentence, not a traceback."""
    try:
        atur = config.baca()
        app = create_app(atur)
    except config.PengaturanSalah as galat:
        raise click.ClickException(str(galat)) from galat
    sambungkan_antrean(atur)
    return app


@click.group(cls=FlaskGroup, create_app=_aplikasi, add_version_option=False)
def main() -> None:
    """HI Cases: commands for the office's machine."""


for modul in (data, akun, alur, workdays, register, perusahaan, sertifikat, stats, indikator):
    for perintah in modul.PERINTAH:
        main.add_command(perintah)
