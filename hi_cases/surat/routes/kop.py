"""The letterhead of the office, from a day on."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.forms import Formulir
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.surat.forms.kop import FormKop
from hi_cases.surat.queries.kop import kop_berlaku, kop_terakhir, riwayat_kop
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.services.kop import ganti_kop, pastikan_kop


@bp.get("/surat/kop")
@wajib("surat.delegasi")
def kop() -> ResponseReturnValue:
    """Show the letterhead in force, and those before and after it."""
    riwayat = riwayat_kop()
    return render_template(
        "surat/kop.html",
        riwayat=riwayat,
        berlaku=kop_berlaku(clock.hari_ini()) if riwayat else None,
        terakhir=kop_terakhir(),
    )


@bp.route("/surat/kop/ubah", methods=["GET", "POST"])
@wajib("surat.delegasi")
def kop_ubah() -> ResponseReturnValue:
    """Record a letterhead that holds from a day on."""
    terakhir = kop_terakhir()
    awal = (
        {"versi": terakhir.id, **vars(terakhir.nilai), "tempat": terakhir.tempat}
        if terakhir
        else {}
    )
    form = FormKop(data={**awal, "berlaku_dari": clock.hari_ini()})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            ganti_kop(
                pelaku_kini(),
                form.nomor_versi,
                form.kop,
                tempat=form.tempat.data,
                berlaku_dari=form.berlaku_dari.data,
            )
        if hasil.berhasil:
            flash("Kop surat dicatat. Surat yang sudah terbit tidak berubah.", "berhasil")
            return redirect(url_for("surat.kop"))
    return render_template("surat/kop_ubah.html", form=form), 422 if form.errors else 200


@bp.post("/surat/kop/benar")
@wajib("surat.delegasi")
def kop_benar() -> ResponseReturnValue:
    """Note that the letterhead was compared with the office's own."""
    with ubah():
        pastikan_kop(pelaku_kini(), Formulir().nomor_versi)
    flash("Dicatat: kop surat sudah sesuai.", "berhasil")
    return redirect(url_for("surat.kop"))
