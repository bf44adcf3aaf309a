"""The register of disputes on the terminal: bring an old book in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from flask.cli import with_appcontext

from hi_cases.cli.transaksi import menulis
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.errors import GalatDomain
from hi_cases.core.impor import csv_ditolak
from hi_cases.register_buku.rules.impor import HasilBaca, Temuan
from hi_cases.register_buku.rules.impor.rencana import BarisBerubah, Rencana
from hi_cases.register_buku.services import impor as layanan

SEBAGIAN_DITOLAK = 3
_TAMPIL = 20


@click.group("register")
def register() -> None:
    """The register of disputes."""


@register.command("import")
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
    """Bring in a register kept as an Excel workbook (.xlsx).

    Exit status: 0 all rows are in, 3 some were refused, 1 the file cannot be read.
    """
    rencana = _periksa(file) if dry_run else _masukkan(file, perbarui=update)
    ditolak = rencana.hasil.ditolak_dengan_alasan()
    if errors is not None:
        errors.write_text("".join(csv_ditolak(ditolak)), encoding="utf-8")
    ctx.exit(SEBAGIAN_DITOLAK if ditolak else 0)


@with_appcontext
def _periksa(file: Path) -> Rencana:
    try:
        rencana = layanan.rencana(SISTEM, layanan.baca(file.read_bytes()))
    except GalatDomain as galat:
        raise click.ClickException(galat.pesan) from galat
    _laporkan(rencana)
    h = rencana.hitungan
    click.echo(
        f"Dry run: {h['dibaca']} rows read; {h['ditambah']} would be added, {h['sama']} unchanged, "
        f"{h['berubah']} differ, {h['ditolak']} refused."
    )
    return rencana


@menulis
def _masukkan(file: Path, *, perbarui: bool) -> Rencana:
    impor = layanan.terima(SISTEM, file.name, file.read_bytes())
    impor.perbarui = perbarui
    rencana = layanan.periksa(SISTEM, impor)
    _laporkan(rencana)
    for _ in layanan.kerjakan(SISTEM, impor):
        db.session.flush()
    r = impor.ringkasan or {}
    click.echo(
        f"{r['dibaca']} rows read: {r['ditambah']} added, {r['sama']} unchanged, "
        f"{r['diubah']} updated, {r['berbeda']} differ and were left, {r['ditolak']} refused."
    )
    if r["berbeda"] and not perbarui:
        click.echo("Run again with --update to apply the rows that differ.")
    if impor.contoh:
        click.echo("Example data: the rows of this book are invented; only its totals are real.")
    return rencana


def _laporkan(rencana: Rencana) -> None:
    hasil = rencana.hasil
    for lembar in hasil.lembar:
        kaki = "" if lembar.jumlah_kaki is None else f", footer says {lembar.jumlah_kaki}"
        click.echo(f"{lembar.nama}: {lembar.terbaca} read, {lembar.ditolak} refused{kaki}")
    _peringatan(hasil)
    _berubah(rencana.ubah)
    _ditolak(hasil.ditolak_dengan_alasan())


def _peringatan(hasil: HasilBaca) -> None:
    """Equal remarks are one line; the first place is named."""
    for kelompok in hasil.kelompok_peringatan():
        pertama = kelompok.temuan[0]
        lain = f" (+{len(kelompok.temuan) - 1})" if len(kelompok.temuan) > 1 else ""
        click.echo(f"  note {_tempat(pertama)}{lain}: {kelompok.alasan}")


def _berubah(ubah: Sequence[BarisBerubah]) -> None:
    for satu in ubah:
        nomor = satu.baris.fakta.nomor if satu.baris.fakta else ""
        click.echo(f"  differs {nomor} ({satu.baris.lembar} row {satu.baris.baris}):")
        for p in satu.perubahan:
            click.echo(f"    {p.label}: {p.tersimpan} -> {p.baru}")


def _ditolak(temuan: Sequence[Temuan]) -> None:
    for satu in temuan[:_TAMPIL]:
        click.echo(f"  refused {_tempat(satu)}, {satu.kolom} {satu.nilai!r}: {satu.alasan}")
    if len(temuan) > _TAMPIL:
        click.echo(f"  … {len(temuan) - _TAMPIL} more; --errors writes all of them.")


def _tempat(temuan: Temuan) -> str:
    return f"{temuan.lembar} row {temuan.baris}" if temuan.baris else temuan.lembar


PERINTAH = (register,)
