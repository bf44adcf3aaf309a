"""An account's requests about its own data; anybody who is signed in may make one."""

from __future__ import annotations

from flask import Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.ekspor import XLSX
from hi_cases.core.papan import data_diri
from hi_cases.core.web import batasi, masuk_saja, pelaku_kini, per_akun, ubah
from hi_cases.data_pribadi.forms import FormMinta, FormTarik
from hi_cases.data_pribadi.queries import permintaan as baca
from hi_cases.data_pribadi.routes.bp import bp
from hi_cases.data_pribadi.rules.permintaan import BATAS
from hi_cases.data_pribadi.services import permintaan, salinan
from hi_cases.kalender_kerja import queries as kalender

BATAS_MINTA = "10 per hour"


@bp.get("/data-pribadi-saya")
@masuk_saja
def saya() -> ResponseReturnValue:
    """Show one's requests, and where one's data are corrected without asking."""
    pelaku = pelaku_kini()
    return render_template(
        "data_pribadi/saya.html",
        semua=baca.milik_saya(pelaku),
        bagian=data_diri(pelaku.id or 0),
        ketentuan=kalender.ketentuan(BATAS, clock.hari_ini()),
    )


@bp.route("/data-pribadi-saya/minta", methods=["GET", "POST"])
@masuk_saja
def saya_minta() -> ResponseReturnValue:
    """Make a request about one's own data."""
    pelaku, form = pelaku_kini(), FormMinta()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            nomor = pelaku.id or 0
            isi = {**form.isi(), "nama": pelaku.nama, "kontak": akun.kontak([nomor])[nomor].surel}
            satu, _ = permintaan.ajukan(pelaku, isi, nomor)
        if hasil.berhasil:
            flash(f"Permintaan diterima dengan nomor {satu.nomor}.", "berhasil")
            return redirect(url_for("data_pribadi.saya_satu", permintaan_id=satu.id))
    return render_template(
        "data_pribadi/saya_minta.html",
        form=form,
        ketentuan=kalender.ketentuan(BATAS, clock.hari_ini()),
    ), 422 if form.errors else 200


@bp.get("/data-pribadi-saya/<int:permintaan_id>")
@masuk_saja
def saya_satu(permintaan_id: int) -> ResponseReturnValue:
    """Show one request: its hours, its answer, its copy."""
    b = baca.satu_saya(pelaku_kini(), permintaan_id)
    return render_template("data_pribadi/saya_satu.html", b=b)


@bp.route("/data-pribadi-saya/<int:permintaan_id>/tarik", methods=["GET", "POST"])
@masuk_saja
def saya_tarik(permintaan_id: int) -> ResponseReturnValue:
    """Take a request back."""
    pelaku, form = pelaku_kini(), FormTarik()
    b = baca.satu_saya(pelaku, permintaan_id)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            permintaan.tarik(pelaku, permintaan_id, form.alasan.data or "")
        if hasil.berhasil:
            flash("Permintaan ditarik.", "berhasil")
            return redirect(url_for("data_pribadi.saya_satu", permintaan_id=permintaan_id))
    return render_template("data_pribadi/saya_tarik.html", form=form, b=b), (
        422 if form.errors else 200
    )


@bp.post("/data-pribadi-saya/<int:permintaan_id>/salinan")
@masuk_saja
def saya_salinan(permintaan_id: int) -> ResponseReturnValue:
    """Hand over the copy; the trail keeps that it was taken."""
    with ubah():
        nama, isi = salinan.keluarkan(pelaku_kini(), permintaan_id)
    jawaban = Response(isi, mimetype=XLSX, headers={"Cache-Control": "no-store"})
    jawaban.headers.set("Content-Disposition", "attachment", filename=nama)
    return jawaban


# Stands below the view that it limits.
batasi(bp, ("saya_minta",), BATAS_MINTA, lingkup="minta_data", key_func=per_akun, methods=["POST"])
