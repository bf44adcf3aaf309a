"""Indicators of the programme: the year, one indicator, the rows behind a figure."""

from __future__ import annotations

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.indikator.queries import program as baca
from hi_cases.indikator.queries import rinci as baca_rinci
from hi_cases.indikator.queries.angka import terakhir_dihitung
from hi_cases.indikator.queries.contoh import contoh_indikator, contoh_sumber
from hi_cases.indikator.queries.tertutup import Tertutup
from hi_cases.indikator.routes.alamat import periode_alamat, revisi_alamat, setahun
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules.capaian import kalimat_lampu
from hi_cases.indikator.rules.izin import LIHAT
from hi_cases.indikator.types import Periode, periode_ringkasan


def _pilihan(kini: int) -> list[Periode]:
    """The years to choose from, the newest first; the chosen one with its parts."""
    tahun = sorted({*baca.tahun_pilihan(), kini}, reverse=True)
    return [p for t in tahun for p in (periode_ringkasan(t) if t == kini else [Periode.setahun(t)])]


@bp.get("/indikator/")
@wajib(LIHAT)
def program() -> ResponseReturnValue:
    """Show the indicators of a year, or of a part of it."""
    periode = periode_alamat(Periode.setahun(clock.hari_ini().year))
    isi = baca.program(pelaku_kini(), periode)
    return render_template(
        "indikator/program.html",
        p=isi,
        contoh=contoh_indikator(pelaku_kini(), (b.definisi for b in isi.baris), periode),
        pilihan=_pilihan(isi.tahun),
        dihitung=terakhir_dihitung(isi.tahun),
        tertutup=Tertutup(isi.tahun),
        kalimat_lampu=kalimat_lampu(isi.ambang),
    )


@bp.get("/indikator/<int:tahun>/<kode>")
@wajib(LIHAT)
def rinci(tahun: int, kode: str) -> ResponseReturnValue:
    """Show one indicator of a year: definition, readings, months."""
    r = baca_rinci.rinci(pelaku_kini(), setahun(tahun), kode)
    contoh = contoh_indikator(pelaku_kini(), [r.isi.definisi], r.program.periode)
    return render_template("indikator/rinci.html", r=r, d=r.isi.definisi, contoh=contoh)


@bp.get("/indikator/<int:tahun>/<kode>/baris")
@wajib(LIHAT)
def baris(tahun: int, kode: str) -> ResponseReturnValue:
    """Show the rows behind a figure, as they are or as they were when a month was closed."""
    periode, revisi = periode_alamat(setahun(tahun)), revisi_alamat()
    if periode.tahun != tahun:
        abort(404)
    d = baca_rinci.definisi(tahun, kode, periode, revisi)
    lain = request.args.get("bacaan") == "lain"
    h = baca_rinci.halaman_baris(
        pelaku_kini(),
        baca_rinci.lingkup(d, periode, lain=lain),
        revisi=revisi,
        setelah=request.args.get("setelah", ""),
    )
    contoh = contoh_sumber([h.sumber.kode], periode)
    ada = baca_rinci.saat_ada(kode, h)
    return render_template(
        "indikator/baris.html", h=h, d=d, tahun=tahun, lain=lain, ada=ada, contoh=contoh
    )
