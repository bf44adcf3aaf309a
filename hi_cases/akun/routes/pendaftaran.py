"""Signing up: the form, and the page behind the link of the e-mail."""

from flask import flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from hi_cases.akun import rules, services
from hi_cases.akun.forms import FormAktifkan, FormDaftar
from hi_cases.akun.routes.cetak_biru import bp
from hi_cases.akun.types import KeadaanTautan
from hi_cases.core.web import publik, ubah

_PERAMBAN = "akun_daftar"
_DIINGAT = 3
# Pages that an e-mail leads to: their address is a key, so it is neither kept nor passed on.
KOP_TAUTAN = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


def _ingat(sidik: str) -> None:
    """Let this browser be known as the one that signed up; every sign-up leaves such a mark."""
    session[_PERAMBAN] = [*session.get(_PERAMBAN, []), sidik][-_DIINGAT:]


@bp.route("/daftar", methods=["GET", "POST"])
@publik
def daftar_akun() -> ResponseReturnValue:
    """Ask for an account; the answer is the same whoever has the address."""
    if current_user.is_authenticated:
        flash("Anda sudah masuk. Keluar dahulu untuk mendaftarkan akun lain.")
        return redirect(url_for("akun.profil"))
    form = FormDaftar(lanjut=rules.jalur_aman(request.args.get("lanjut", "")))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            sidik = services.daftar_sendiri(form.data_pendaftaran(), form.sandi_baku)
        if hasil.berhasil:
            _ingat(sidik)
            return render_template("akun/daftar_terkirim.html", email=form.email.data)
    return render_template(
        "akun/daftar_akun.html",
        form=form,
        siap=services.surel_akun_siap(),
        uraian=rules.URAIAN_PERAN,
    ), (422 if form.errors else 200)


@bp.route("/daftar/<token>", methods=["GET", "POST"])
@publik
def aktifkan_akun(token: str) -> ResponseReturnValue:
    """Open an account by its link: a GET changes nothing, the button does."""
    keadaan, baris = services.baca_tautan(token)
    if keadaan != KeadaanTautan.BERLAKU or baris is None:
        kode = 409 if keadaan == KeadaanTautan.TERPAKAI else 404
        return render_template("akun/tautan_mati.html", keadaan=keadaan), kode, KOP_TAUTAN
    lanjut, email = baris.lanjut, baris.email
    form = FormAktifkan(token, dikenal=baris.sidik_token in session.get(_PERAMBAN, []))
    if request.method == "POST":
        with ubah(form) as hasil:
            if sah := form.validate():
                services.aktifkan_pendaftaran(token)
        if sah and hasil.berhasil:
            flash("Akun Anda sudah aktif. Masuk dengan surel dan kata sandi Anda.", "berhasil")
            tujuan = {"next": lanjut} if lanjut else {}
            return redirect(url_for("security.login", **tujuan))
    halaman = render_template("akun/aktifkan.html", form=form, email=email)
    return halaman, (422 if form.errors else 200), KOP_TAUTAN
