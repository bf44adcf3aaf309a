"""The book taken out as a workbook by a job, with what it was narrowed to."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.ekspor import XLSX
from hi_cases.core.impor import sisa_detik
from hi_cases.core.pekerjaan import TERBUKA
from hi_cases.core.web import batasi, pelaku_kini, per_akun, ubah, wajib
from hi_cases.serikat.forms.saringan import FormSaringan
from hi_cases.serikat.queries import ekspor as baca
from hi_cases.serikat.queries.daftar import kecamatan_ada
from hi_cases.serikat.routes.bp import bp
from hi_cases.serikat.rules.izin import EKSPOR
from hi_cases.serikat.services import ekspor as layanan


@bp.post("/serikat/ekspor")
@wajib(EKSPOR)
def ekspor() -> ResponseReturnValue:
    """Ask for the book, as far as the filter in the form leaves it."""
    form = FormSaringan(request.form)
    form.pasang(kecamatan_ada())
    with ubah():
        satu = layanan.minta(pelaku_kini(), form.saringan())
    return redirect(url_for("serikat.ekspor_satu", ekspor_id=satu.id), 303)


@bp.get("/serikat/ekspor/<int:ekspor_id>")
@wajib(EKSPOR)
def ekspor_satu(ekspor_id: int) -> ResponseReturnValue:
    """Show how far one's own export is, and the way to take it out."""
    satu = baca.ambil(pelaku_kini(), ekspor_id)
    kerja = baca.pekerjaan(satu)
    return render_template(
        "serikat/ekspor.html",
        e=satu,
        pekerjaan=kerja,
        terbuka=kerja is not None and kerja.status in TERBUKA,
        sisa=sisa_detik(kerja) if kerja else None,
    )


@bp.post("/serikat/ekspor/<int:ekspor_id>/unduh")
@wajib(EKSPOR)
def ekspor_unduh(ekspor_id: int) -> ResponseReturnValue:
    """Send the workbook: it holds names, so it is a POST and stands in the trail."""
    with ubah():
        isi = layanan.keluarkan(pelaku_kini(), ekspor_id)
    nama = f"buku-serikat-{ekspor_id}.xlsx"
    jawaban = send_file(isi, mimetype=XLSX, as_attachment=True, download_name=nama)
    jawaban.headers["Cache-Control"] = "no-store"
    return jawaban


@bp.post("/serikat/ekspor/<int:ekspor_id>/batal")
@wajib(EKSPOR)
def ekspor_batal(ekspor_id: int) -> ResponseReturnValue:
    """Stop one's own export."""
    with ubah():
        layanan.batalkan(pelaku_kini(), ekspor_id)
    flash("Ekspor dibatalkan.", "peringatan")
    return redirect(url_for("serikat.ekspor_satu", ekspor_id=ekspor_id), 303)


batasi(
    bp,
    ("ekspor",),
    "20 per hour",
    lingkup="serikat_ekspor",
    key_func=per_akun,
    methods=["POST"],
)
