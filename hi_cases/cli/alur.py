"""Command that draws the procedures from their tables."""

from collections.abc import Mapping
from pathlib import Path

import click

from hi_cases.factory import jenis_permohonan, jenis_urusan
from hi_cases.permohonan.rules import dokumen_alur as alur_permohonan
from hi_cases.perselisihan.rules import dokumen_alur
from hi_cases.urusan.rules import dokumen_alur as alur_urusan

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "alur"


def halaman() -> Mapping[str, str]:
    """Return the pages by the name of their file."""
    semua = {"perselisihan.md": dokumen_alur.markdown()}
    semua_jenis = jenis_permohonan()
    for satu in semua_jenis:
        prosedur = satu.prosedur
        milik = [jenis for jenis in semua_jenis if jenis.prosedur is prosedur]
        semua[f"{prosedur.kode}.md"] = alur_permohonan.markdown(prosedur, milik)
    for satu, _port in jenis_urusan():
        semua[f"urusan_{satu.kode}.md"] = alur_urusan.markdown(satu)
    return semua


@click.command("alur")
def alur() -> None:
    """Write docs/alur from the transition tables."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for nama, isi in halaman().items():
        (FOLDER / nama).write_text(isi, encoding="utf-8")
        click.echo(str(FOLDER / nama))


PERINTAH = (alur,)
