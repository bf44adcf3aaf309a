"""A forgotten password: asking for the link, and the page behind it."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.akun import services
from hi_cases.akun.forms import FormLupaSandi, FormSandiBaru
from hi_cases.akun.routes.cetak_biru import bp
from hi_cases.akun.routes.pendaftaran import KOP_TAUTAN
from hi_cases.core.web import publik, ubah


@bp.route("/lupa-sandi", methods=["GET", "POST"])
@publik
def lupa_sandi() -> ResponseReturnValue:
    """Ask for a link; the answer is the same whoever has the address."""
    form = FormLupaSandi()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.minta_pemulihan(form.email.data or "")
        if hasil.berhasil:
            return render_template("akun/lupa_terkirim.html", email=form.email.data)
    return render_template("akun/lupa_sandi.html", form=form, siap=services.surel_akun_siap()), (
        422 if form.errors else 200
    )


@bp.route("/lupa-sandi/<token>", methods=["GET", "POST"])
@publik
def sandi_baru(token: str) -> ResponseReturnValue:
    """Set a new password by a link: a GET changes nothing."""
    pengguna = services.pemilik_tautan(token)
    if pengguna is None:
        return render_template("akun/tautan_sandi_mati.html"), 404, KOP_TAUTAN
    email = pengguna.email
    form = FormSandiBaru(pengguna.nama, email)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.pasang_sandi_baru(token, form.sandi_baku)
        if hasil.berhasil:
            flash("Kata sandi baru sudah tersimpan. Masuk dengan kata sandi itu.", "berhasil")
            return redirect(url_for("security.login"))
    halaman = render_template("akun/sandi_baru.html", form=form, email=email)
    return halaman, (422 if form.errors else 200), KOP_TAUTAN
