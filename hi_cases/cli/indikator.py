"""Indicators of the programme on the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import click

from hi_cases.cli.contoh import katakan
from hi_cases.cli.transaksi import menulis
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.ekspor import tulis_csv
from hi_cases.indikator.queries.contoh import contoh_indikator
from hi_cases.indikator.queries.program import Program, program
from hi_cases.indikator.services import hitung as layanan
from hi_cases.indikator.types import Periode

KEPALA = (
    "id_indikator",
    "kode",
    "indikator",
    "satuan",
    "target",
    "realisasi",
    "capaian",
    "realisasi_dihitung",
    "pembilang",
    "penyebut",
    "bacaan_lain",
    "perkiraan_akhir_tahun",
    "penilaian",
    "pagu",
    "realisasi_anggaran",
    "dokumen",
    "diisi_tangan",
)


def _angka(nilai: Decimal | int | None) -> str:
    if nilai is None:
        return ""
    return f"{round(Decimal(nilai), 2).normalize():f}"


def _baris(isi: Program) -> Iterator[list[str]]:
    for b in isi.baris:
        d = b.definisi
        yield [
            d.kode_indikator,
            d.kode,
            d.nama,
            d.satuan,
            _angka(b.target.nilai if b.target else None),
            _angka(b.realisasi),
            _angka(b.capaian),
            _angka(b.angka.nilai),
            _angka(b.angka.pembilang),
            _angka(b.angka.penyebut),
            _angka(b.lain.nilai if b.lain else None),
            _angka(b.perkiraan),
            b.lampu.value,
            _angka(b.uang.pagu),
            _angka(b.uang.terpakai),
            isi.dokumen.nama if isi.dokumen else "",
            "ya" if b.tangan else "",
        ]


@click.command("indikator")
@click.option("--tahun", type=click.IntRange(1950, 2200), required=True, help="Year.")
@click.option("--format", "bentuk", type=click.Choice(["table", "csv"]), default="table")
@click.option("--hitung", "hitung", is_flag=True, help="Count everything anew first.")
@menulis
def indikator(tahun: int, bentuk: str, *, hitung: bool) -> None:
    """The indicators of a year, one row an indicator; what changed is counted first."""
    layanan.hitung([tahun], penuh=hitung)
    db.session.flush()
    isi = program(SISTEM, Periode.setahun(tahun))
    semua = list(_baris(isi))
    katakan(contoh_indikator(SISTEM, (b.definisi for b in isi.baris), isi.periode))
    if bentuk == "csv":
        click.echo("".join(tulis_csv(KEPALA, semua)), nl=False)
        return
    if not semua:
        click.echo(f"No planning document covers {tahun}.")
    for baris in semua:
        click.echo(f"{baris[0]}: {baris[5] or '-'} of {baris[4] or '-'} {baris[3]}")


PERINTAH = (indikator,)
