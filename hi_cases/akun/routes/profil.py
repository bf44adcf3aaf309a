"""Akun saya: one's own name, password, second factor, sessions."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from flask_security import login_user

from hi_cases.akun import queries, rules, services
from hi_cases.akun.forms import FormDiri
from hi_cases.akun.models import Pengguna
from hi_cases.akun.routes import jejak
from hi_cases.akun.routes.cetak_biru import bp
from hi_cases.audit import queries as audit
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import masuk_saja, ubah


def _saya() -> Pengguna:
    return current_user._get_current_object()


@bp.route("/akun-saya", methods=["GET", "POST"])
@masuk_saja
def profil() -> ResponseReturnValue:
    """Show one's own account; change one's name and number."""
    saya = _saya()
    form = FormDiri(nama=saya.nama, telepon=saya.telepon)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.ubah_diri(saya, form.nama.data or "", form.telepon_baku)
        if hasil.berhasil:
            flash("Data Anda sudah disimpan.", "berhasil")
            return redirect(url_for(".profil"))
    return render_template(
        "akun/profil.html",
        form=form,
        saya=saya,
        terakhir=queries.masuk_terakhir(saya.id),
        sisa_kode=len(saya.mf_recovery_codes or ()),
        jejak_akun=jejak.butir(audit.jejak(Rujukan(queries.JENIS_RUJUKAN, saya.id)), 10),
        label_peran=rules.label_peran,
    ), (422 if form.errors else 200)


@bp.post("/akun-saya/akhiri-sesi")
@masuk_saja
def akhiri_sesi() -> ResponseReturnValue:
    """End the sessions on all other devices; this one goes on."""
    saya = _saya()
    with ubah():
        services.akhiri_sesi_lain(saya)
        login_user(saya, authn_via=["change"])
    flash("Sesi di semua perangkat lain sudah diakhiri.", "berhasil")
    return redirect(url_for(".profil"))
