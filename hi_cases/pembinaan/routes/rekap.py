"""A year of guidance: the plan and its lines, what was done, the file."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.ekspor import XLSX
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.pembinaan.forms import FormRencana
from hi_cases.pembinaan.queries import rekap as baca
from hi_cases.pembinaan.routes.bp import bp
from hi_cases.pembinaan.rules import REKAP, RENCANA
from hi_cases.pembinaan.services import rencana as layanan
from hi_cases.pembinaan.services.ekspor import unduh as tulis
from hi_cases.pembinaan.types import Topik

_TERAKHIR = 2100


def _tahun() -> int:
    kini = clock.hari_ini().year
    tahun = request.args.get("tahun", kini, type=int)
    return tahun if kini - 50 <= tahun <= _TERAKHIR else kini


@bp.get("/kantor/pembinaan")
@wajib(REKAP)
def rekap() -> ResponseReturnValue:
    """Show the year: by topic, its plan, its activities."""
    tahun = _tahun()
    topik = request.args.get("topik", "")
    dikenal = {satu.value: satu.label for satu in Topik}
    return render_template(
        "pembinaan/rekap.html",
        tahun=tahun,
        semua_tahun=sorted({*baca.tahun_tersedia(), clock.hari_ini().year}, reverse=True),
        rekap=baca.rekap(tahun),
        rencana=baca.rencana(tahun),
        terlaksana=baca.terlaksana(tahun),
        kegiatan=baca.kegiatan(pelaku_kini(), tahun, topik if topik in dikenal else ""),
        topik=topik if topik in dikenal else "",
        nama=dikenal,
    )


@bp.route("/kantor/pembinaan/rencana/baru", methods=["GET", "POST"])
@wajib(RENCANA)
def rencana_baru() -> ResponseReturnValue:
    """Enter a line of a year's plan."""
    tahun, form = _tahun(), FormRencana()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.simpan(pelaku_kini(), tahun, form.isi())
        if hasil.berhasil:
            flash("Rencana dicatat.", "berhasil")
            return redirect(url_for("pembinaan.rekap", tahun=tahun), 303)
    halaman = render_template("pembinaan/rencana.html", form=form, tahun=tahun, satu=None)
    return halaman, 422 if form.errors else 200


@bp.route("/kantor/pembinaan/rencana/<int:rencana_id>", methods=["GET", "POST"])
@wajib(RENCANA)
def rencana_ubah(rencana_id: int) -> ResponseReturnValue:
    """Change a line of a year's plan."""
    satu = baca.rencana_satu(rencana_id)
    tahun, versi = satu.tahun, satu.versi
    form = FormRencana(obj=satu, data={"versi": str(versi), "triwulan": str(satu.triwulan)})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            dikirim = -1 if form.nomor_versi is None else form.nomor_versi
            layanan.simpan(pelaku_kini(), tahun, form.isi(), rencana_id, dikirim)
        if hasil.berhasil:
            flash("Rencana diperbaiki.", "berhasil")
            return redirect(url_for("pembinaan.rekap", tahun=tahun), 303)
    satu = baca.rencana_satu(rencana_id)
    halaman = render_template("pembinaan/rencana.html", form=form, tahun=tahun, satu=satu)
    return halaman, 422 if form.errors or form.form_errors else 200


@bp.post("/kantor/pembinaan/rencana/<int:rencana_id>/tarik")
@wajib(RENCANA)
def rencana_tarik(rencana_id: int) -> ResponseReturnValue:
    """Take a line of the plan back."""
    with ubah():
        tahun = layanan.tarik(pelaku_kini(), rencana_id).tahun
    flash("Baris rencana ditarik; jejaknya tetap tersimpan.", "berhasil")
    return redirect(url_for("pembinaan.rekap", tahun=tahun), 303)


@bp.post("/kantor/pembinaan/unduh")
@wajib(REKAP)
def unduh() -> ResponseReturnValue:
    """Send the year as a workbook."""
    tahun = _tahun()
    with ubah():
        berkas = tulis(pelaku_kini(), tahun)
    nama = f"pembinaan-{tahun}.xlsx"
    return send_file(berkas, mimetype=XLSX, as_attachment=True, download_name=nama)
