"""Indicators of the programme on the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import click

from hi_cases.cli.contoh import katakan
from hi_cases.cli.periode import baca_periode, pilihan_periode
from hi_cases.cli.transaksi import menulis, simpan_bagian
from hi_cases.core import clock
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.ekspor import tulis_csv
from hi_cases.core.web import di_luar_transaksi
from hi_cases.indikator.queries.angka import tahun_dihitung, terakhir_dihitung
from hi_cases.indikator.queries.contoh import contoh_indikator
from hi_cases.indikator.queries.program import Program, program
from hi_cases.indikator.queries.ringkasan.halaman import tahun_statistik
from hi_cases.indikator.services import hitung as layanan
from hi_cases.indikator.services import statistik, terbitan
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
    "periode",
    "dihitung",
)


def _angka(nilai: Decimal | int | None) -> str:
    if nilai is None:
        return ""
    return f"{round(Decimal(nilai), 2).normalize():f}"


def _baris(isi: Program, dihitung: str) -> Iterator[list[str]]:
    """Targets are of the whole year, so that nothing is judged by them in a part of it."""
    utuh = isi.periode == Periode.setahun(isi.tahun)
    for b in isi.baris:
        d = b.definisi
        yield [
            d.kode_indikator,
            d.kode,
            d.nama,
            d.satuan,
            _angka(b.target.nilai if b.target else None),
            _angka(b.realisasi),
            _angka(b.capaian if utuh else None),
            _angka(b.angka.nilai),
            _angka(b.angka.pembilang),
            _angka(b.angka.penyebut),
            _angka(b.lain.nilai if b.lain else None),
            _angka(b.perkiraan if utuh else None),
            b.lampu.value if utuh else "",
            _angka(b.uang.pagu),
            _angka(b.uang.terpakai),
            isi.dokumen.nama if isi.dokumen else "",
            "ya" if b.tangan else "",
            isi.periode.sebutan,
            dihitung,
        ]


@click.command("indikator")
@pilihan_periode
@click.option("--format", "bentuk", type=click.Choice(["table", "csv"]), default="table")
@click.option("--hitung", "hitung", is_flag=True, help="Count that year anew first.")
@menulis
def indikator(tahun: int | None, kode: str | None, bentuk: str, *, hitung: bool) -> None:
    """The indicators of a year or a part of it, one row an indicator; what changed is counted
    first."""
    periode = baca_periode(tahun, kode)
    layanan.hitung([periode.tahun], penuh=hitung)
    db.session.flush()
    isi, dihitung = program(SISTEM, periode), _saat()
    semua = list(_baris(isi, dihitung))
    katakan(contoh_indikator(SISTEM, (b.definisi for b in isi.baris), isi.periode))
    if bentuk == "csv":
        click.echo("".join(tulis_csv(KEPALA, semua)), nl=False)
        return
    if not semua:
        click.echo(f"No planning document covers {periode.tahun}.")
    for baris in semua:
        click.echo(f"{baris[0]}: {baris[5] or '-'} of {baris[4] or '-'} {baris[3]}")
    click.echo(f"{periode.sebutan}, counted {dihitung}; targets are of the whole year.")


def _saat() -> str:
    saat = terakhir_dihitung()
    return clock.ke_lokal(saat).isoformat(timespec="minutes") if saat else ""


@click.command("hitung")
@menulis
def hitung_semua() -> None:
    """Count all indicators and statistics of all years anew, while others may write."""
    maju, lepas = simpan_bagian, di_luar_transaksi
    semua = (
        ("indicators", layanan.hitung(tahun_dihitung(), penuh=True, maju=maju, lepas=lepas)),
        ("statistics", statistik.hitung(tahun_statistik(), penuh=True, maju=maju, lepas=lepas)),
    )
    for nama, hasil in semua:
        if hasil is not None:
            click.echo(f"{nama}: {hasil.dihitung} counted, {hasil.berubah} figures changed")
    # Only what was never published: the rest waits for the night, as for everybody.
    tahun = terbitan.terbitkan(baru_saja=True, lanjut=lambda: maju(0, 0), lepas=lepas)
    click.echo(f"public figures: {tahun} years published for the first time")


PERINTAH = (indikator, hitung_semua)
