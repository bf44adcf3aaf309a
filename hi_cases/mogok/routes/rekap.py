"""A year of actions: its tables, the rows behind each figure, the file."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from flask import render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.ekspor import XLSX
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.mogok.forms import FormRekap
from hi_cases.mogok.queries import rekap as baca
from hi_cases.mogok.routes.bp import bp
from hi_cases.mogok.rules import EKSPOR, REGISTER
from hi_cases.mogok.rules.kalimat import CARA_HITUNG, keadaan
from hi_cases.mogok.services.ekspor import unduh as tulis


def _form() -> FormRekap:
    form = FormRekap(request.args)
    form.pasang(baca.tahun_tersedia(), clock.hari_ini().year)
    return form


def _argumen(s: baca.Saringan) -> dict[str, Any]:
    return {nama: isi for nama, isi in asdict(s).items() if isi not in ("", None)}


def _url_angka(s: baca.Saringan) -> str:
    return url_for("mogok.daftar", **_argumen(s))


@bp.get("/kantor/mogok")
@wajib(REGISTER)
def rekap() -> ResponseReturnValue:
    """Show the tables of a year."""
    form = _form()
    saringan = form.saringan()
    return render_template(
        "mogok/rekap.html",
        form=form,
        saringan=saringan,
        tabel=baca.ringkasan(saringan.tahun, saringan.jenis),
        total=baca.angka(baca.Saringan(saringan.tahun, jenis=saringan.jenis)),
        url_angka=_url_angka,
        argumen=_argumen(baca.Saringan(saringan.tahun, jenis=saringan.jenis)),
        cara=CARA_HITUNG,
    )


@bp.get("/kantor/mogok/daftar")
@wajib(REGISTER)
def daftar() -> ResponseReturnValue:
    """List the actions that a filter leaves: the rows behind a figure."""
    form = _form()
    saringan = form.saringan()
    setelah = request.args.get("setelah", "")
    halaman = baca.daftar(pelaku_kini(), saringan, setelah)
    argumen = _argumen(saringan)
    lanjut = url_for("mogok.daftar", **argumen, setelah=halaman.berikut)
    return render_template(
        "mogok/daftar.html",
        form=form,
        saringan=saringan,
        halaman=halaman,
        angka=baca.angka(saringan),
        keadaan=keadaan,
        chip=form.berlaku,
        argumen=argumen,
        url_berikut=lanjut if halaman.berikut else None,
        url_awal=url_for("mogok.daftar", **argumen) if setelah else None,
    )


@bp.post("/kantor/mogok/unduh")
@wajib(EKSPOR)
def unduh() -> ResponseReturnValue:
    """Send the rows of a filter and the year's tables as a workbook."""
    saringan = _form().saringan()
    with ubah():
        berkas = tulis(pelaku_kini(), saringan)
    nama = f"mogok-dan-unjuk-rasa-{saringan.tahun}.xlsx"
    return send_file(berkas, mimetype=XLSX, as_attachment=True, download_name=nama)
