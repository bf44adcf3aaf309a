"""The company registry on the terminal: bring a list in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from flask.cli import with_appcontext

from hi_cases.cli.transaksi import menulis
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.errors import GalatDomain
from hi_cases.core.impor import csv_ditolak
from hi_cases.perusahaan.rules.impor import Temuan
from hi_cases.perusahaan.services import impor as layanan

SEBAGIAN_DITOLAK = 3
_TAMPIL = 20


@click.group("perusahaan")
def perusahaan() -> None:
    """The company registry."""


@perusahaan.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option(
    "--errors",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write refused cells to this CSV: sheet,row,column,value,reason.",
)
@click.option("--update", is_flag=True, help="Apply rows that differ from what is stored.")
@click.pass_context
def impor(
    ctx: click.Context, file: Path, *, dry_run: bool, errors: Path | None, update: bool
) -> None:
    """Bring in a list of companies kept as an Excel workbook (.xlsx).

    Exit status: 0 all rows are in, 3 some were refused, 1 the file cannot be read.
    """
    tolak = _periksa(file) if dry_run else _masukkan(file, perbarui=update)
    if errors is not None:
        errors.write_text("".join(csv_ditolak(tolak)), encoding="utf-8")
    ctx.exit(SEBAGIAN_DITOLAK if tolak else 0)


@with_appcontext
def _periksa(file: Path) -> list[Temuan]:
    try:
        hitung, tolak = layanan.periksa_saja(layanan.baca(file.read_bytes()))
    except GalatDomain as galat:
        raise click.ClickException(galat.pesan) from galat
    r = hitung.ringkas()
    _laporkan(r, tolak)
    click.echo(
        f"Dry run: {r['dibaca']} rows read; {r['tambah']} would be added, {r['sama']} unchanged, "
        f"{r['beda']} differ, {r['ditolak']} refused."
    )
    return tolak


@menulis
def _masukkan(file: Path, *, perbarui: bool) -> list[Temuan]:
    isi = file.read_bytes()
    lembar = layanan.baca(isi)
    hitung, tolak = layanan.periksa_saja(lembar)
    _laporkan(hitung.ringkas(), tolak)
    baru = layanan.simpan(SISTEM, file.name, isi)
    baru.perbarui = perbarui
    for _ in layanan.kerjakan(SISTEM, baru, masukkan=True):
        db.session.flush()
    r = baru.ringkasan or {}
    click.echo(
        f"{r['dibaca']} rows read: {r['ditambah']} added, {r['sama']} unchanged, "
        f"{r['diubah']} updated, {r['berbeda']} differ and were left, {r['ditolak']} refused."
    )
    if r["berbeda"]:
        click.echo("Run again with --update to apply the rows that differ.")
    return tolak


def _laporkan(ringkas: dict[str, Any], tolak: list[Temuan]) -> None:
    for alasan, jumlah in ringkas["catatan"]:
        click.echo(f"  note ({jumlah}): {alasan}")
    for satu in ringkas["contoh_beda"]:
        click.echo(f"  differs {satu['nama']} ({satu['lembar']} row {satu['baris']}):")
        for p in satu["perubahan"]:
            click.echo(f"    {p['label']}: {p['tersimpan']} -> {p['baru']}")
    for t in tolak[:_TAMPIL]:
        click.echo(f"  refused {t.lembar} row {t.baris}, {t.kolom} {t.nilai!r}: {t.alasan}")
    if len(tolak) > _TAMPIL:
        click.echo(f"  … {len(tolak) - _TAMPIL} more; --errors writes all of them.")


PERINTAH = (perusahaan,)
