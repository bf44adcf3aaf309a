"""Who stands in for which office: the list, a new one, an end."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.surat.forms.setujui import FormDelegasi
from hi_cases.surat.queries import delegasi as baca
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.rules.setujui import DAPAT_DIWAKILI
from hi_cases.surat.services import delegasi as layanan
from hi_cases.surat.types import SebutanDelegasi


@bp.route("/surat/delegasi", methods=["GET", "POST"])
@wajib("surat.delegasi")
def delegasi() -> ResponseReturnValue:
    """Show who stands in, and record another one."""
    form = FormDelegasi()
    form.tawarkan({satu.value: satu.label for satu in DAPAT_DIWAKILI}, baca.calon_wakil())
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.catat(
                pelaku_kini(),
                peran=Peran(form.peran.data),
                pengguna_id=int(form.pengguna_id.data),
                sebutan=SebutanDelegasi(form.sebutan.data),
                dari=form.dari.data,
                sampai=form.sampai.data,
                dasar=form.dasar.data or "",
            )
        if hasil.berhasil:
            flash("Penunjukan sudah dicatat.", "berhasil")
            return redirect(url_for("surat.delegasi"), 303)
    semua, galat = baca.daftar_delegasi(pelaku_kini()), form.errors or form.form_errors
    halaman = render_template("surat/delegasi.html", form=form, semua=semua, kini=clock.hari_ini())
    return halaman, 422 if galat else 200


@bp.post("/surat/delegasi/<int:delegasi_id>/cabut")
@wajib("surat.delegasi")
def cabut_delegasi(delegasi_id: int) -> ResponseReturnValue:
    """End a stand-in at once."""
    with ubah():
        satu = layanan.cabut(pelaku_kini(), delegasi_id)
    flash(f"Penunjukan {satu.pengguna_nama} sudah dicabut.", "berhasil")
    return redirect(url_for("surat.delegasi"), 303)
