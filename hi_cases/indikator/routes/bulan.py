"""Months that are closed, and their revisions."""

from __future__ import annotations

from flask import abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.indikator.forms.indikator import FormTutup
from hi_cases.indikator.queries import beku as baca
from hi_cases.indikator.queries.program import tahun_pilihan
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.routes.alamat import sebulan, setahun
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules.izin import LIHAT, TUTUP
from hi_cases.indikator.services import tutup as layanan


@bp.get("/indikator/bulan")
@wajib(LIHAT)
def bulan_kini() -> ResponseReturnValue:
    """Go to the months of this year."""
    return redirect(url_for("indikator.bulan", tahun=clock.hari_ini().year))


@bp.get("/indikator/bulan/<int:tahun>")
@wajib(LIHAT)
def bulan(tahun: int) -> ResponseReturnValue:
    """Show which months of a year are closed, and what changed since."""
    tahun = setahun(tahun).tahun
    return render_template(
        "indikator/bulan.html", tahun=tahun, baris=baca.bulan(tahun), tahun_semua=tahun_pilihan()
    )


@bp.get("/indikator/bulan/<int:tahun>/<int:bulan>")
@wajib(LIHAT)
def bulan_satu(tahun: int, bulan: int) -> ResponseReturnValue:
    """Show a closed month with all its closings beside the present."""
    return render_template("indikator/bulan_satu.html", b=baca.banding(sebulan(tahun, bulan)))


@bp.get("/indikator/bulan/<int:tahun>/<int:bulan>/<sumber>")
@wajib(LIHAT)
def bulan_beda(tahun: int, bulan: int, sumber: str) -> ResponseReturnValue:
    """Show which rows of a source differ today from those that the last closing kept."""
    periode = sebulan(tahun, bulan)
    isi = baca.banding(periode)
    if sumber not in SUMBER:
        abort(404)
    beda = baca.beda_kini(isi.tutup[-1], sumber)
    return render_template(
        "indikator/bulan_beda.html", b=isi, beda=beda, sumber=SUMBER[sumber], periode=periode
    )


@bp.route("/indikator/bulan/<int:tahun>/<int:bulan>/tutup", methods=["GET", "POST"])
@wajib(TUTUP)
def bulan_tutup(tahun: int, bulan: int) -> ResponseReturnValue:
    """Close a month, or close it anew as a revision with its reason."""
    periode = sebulan(tahun, bulan)
    ada = baca.tutup_bulan(periode)
    form = FormTutup(data={"versi": str(len(ada))})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            kerja = layanan.minta(
                pelaku_kini(), periode, form.nomor_versi or 0, form.catatan.data or ""
            )
        if hasil.berhasil:
            return redirect(url_for("beranda.pekerjaan", pekerjaan_id=kerja.id), 303)
    kode = 422 if form.errors or form.form_errors else 200
    isi = {"form": form, "p": periode, "ada": ada, "pertama": not baca.bulan_ditutup()}
    return render_template("indikator/bulan_tutup.html", **isi), kode
