"""Flask-Security, set up for this house: its views under our marks, its words in Indonesian."""

import re
import secrets
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from flask import (
    Flask,
    Response,
    after_this_request,
    current_app,
    flash,
    g,
    make_response,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue
from flask_login import current_user
from flask_security import RoleMixin, Security, SQLAlchemyUserDatastore
from flask_security.signals import password_changed, user_authenticated
from flask_security.tf_plugin import tf_clean_session
from flask_security.utils import set_request_attr
from flask_wtf.csrf import CSRFError
from werkzeug.datastructures import MultiDict

from hi_cases.akun import forms, queries, services
from hi_cases.akun.models import Pengguna
from hi_cases.akun.routes.penyesuaian import KodePemulihan, KodeSekaliPakai, Sandi
from hi_cases.akun.routes.setelan import setelan
from hi_cases.core import clock, web
from hi_cases.core.db import db

UMUR_SETENGAH_MASUK = timedelta(minutes=10)
_SANDI_PADA = "akun_sandi_pada"
SESI = "akun_sesi"
# Only failures are counted, so an office behind one address can sign in as often as it likes.
BATAS_GAGAL = "30 per minute; 300 per hour"

_TANDA = {
    "login": web.PUBLIK,
    "two_factor_token_validation": web.PUBLIK,
    "two_factor_setup": web.PUBLIK,
    "mf_recovery": web.PUBLIK,
    "two_factor_rescue": web.MASUK,
    "tf_select": web.MASUK,
    "logout": web.MASUK,
    "verify": web.MASUK,
    "change_password": web.MASUK,
    "mf_recovery_codes": web.MASUK,
    "two_factor_setup_validate": web.MASUK,
}
_DIBATASI = ("login", "two_factor_token_validation", "mf_recovery", "verify", "change_password")


class _Gudang(SQLAlchemyUserDatastore):
    """Tells the trail when a second factor comes or goes, whichever view did it."""

    def tf_set(
        self,
        user: Any,
        primary_method: str,
        totp_secret: str | None = None,
        phone: str | None = None,
    ) -> None:
        """Store the second factor; a sign-in stores the same again and changes nothing."""
        baru = totp_secret is not None and totp_secret != user.tf_totp_secret
        super().tf_set(user, primary_method, totp_secret, phone)
        if baru:
            services.faktor_kedua_dipasang(user)

    def tf_reset(self, user: Any) -> None:
        """Take the second factor away."""
        ada = user.dua_langkah
        super().tf_reset(user)
        if ada:
            services.faktor_kedua_dicabut(user)


def _tampilkan(template: str, **konteks: Any) -> str:
    """Render a page of Flask-Security; a form that must be mended answers 422, a lock 429."""
    for nilai in konteks.values():
        if isinstance(nilai, forms.FormKeamanan) and nilai.errors:
            g.akun_status = 429 if nilai.terkunci_sampai else 422
            g.akun_terkunci_sampai = nilai.terkunci_sampai
    return render_template(template, **konteks)


def _setengah_masuk_sah() -> bool:
    """Tell whether a password given before still stands for the second step.

    It is good for ten minutes, and not for setting up a second factor where one exists by now.
    """
    kini = int(clock.sekarang().timestamp())
    if kini - session.get(_SANDI_PADA, 0) > UMUR_SETENGAH_MASUK.total_seconds():
        return False
    if session.get("tf_state") not in {"setup_from_login", "validating_profile"}:
        return True
    pengguna = current_app.extensions["security"].datastore.find_user(
        fs_uniquifier=session["tf_user_id"]
    )
    return pengguna is not None and not pengguna.dua_langkah


def _tolak_dahulu(nama: str) -> ResponseReturnValue | None:
    """Return where to go instead of this view, if it makes no sense now."""
    if nama != "login" and "tf_user_id" in session and not current_user.is_authenticated:
        if not _setengah_masuk_sah():
            tf_clean_session()
            flash("Waktu untuk memasukkan kode sudah habis. Masuk sekali lagi.", "peringatan")
            return redirect(url_for("security.login"))
    if nama == "mf_recovery_codes" and not current_user.dua_langkah:
        flash("Pasang verifikasi dua langkah lebih dahulu.", "peringatan")
        return redirect(url_for("akun.profil"))
    return None


# Browsers read a backslash as a slash: "/\\elsewhere" would leave this site.
_DI_SINI = re.compile(r"/(?!/|\\|%5c)", re.IGNORECASE)


def _rapikan(nama: str, jawaban: Response) -> Response:
    """Give the answer of a view of Flask-Security its status, and keep it on this site."""
    if nama == "login" and "tf_user_id" in session:
        session[_SANDI_PADA] = int(clock.sekarang().timestamp())
        # Where no `next` was asked for, the library carries its own address along.
        jawaban.location = jawaban.location.partition("?next=http")[0]
    if jawaban.location and not _DI_SINI.match(jawaban.location):
        jawaban.location = "/"
    jawaban.status_code = g.get("akun_status", jawaban.status_code)
    if sampai := g.get("akun_terkunci_sampai"):
        detik = int((sampai - clock.sekarang()).total_seconds())
        jawaban.headers["Retry-After"] = str(max(1, detik))
    return jawaban


def _bungkus(nama: str, view: Callable[..., Any]) -> Callable[..., Response]:
    """Commit what a view of Flask-Security did, also what a failed attempt left behind."""

    @wraps(view)
    def jalankan(**kwargs: Any) -> Response:
        if request.method != "POST":
            return make_response(_tolak_dahulu(nama) or view(**kwargs))
        sesi = session.get(SESI)
        with web.ubah():
            jawaban = make_response(_tolak_dahulu(nama) or view(**kwargs))
            if nama == "logout" and not current_user.is_authenticated:
                services.akhiri_sesi(sesi, current_app.permanent_session_lifetime)
        return _rapikan(nama, jawaban)

    return jalankan


def _perangkat_dikenal() -> bool:
    """Tell whether this device has signed in before to the account that it now tries.

    Such a device has a count of its own in the database. The limit by network address leaves it
    alone: one machine that guesses would else shut out everybody behind the same address.
    """
    if current_user.is_authenticated:
        email = current_user.email
    elif "tf_user_id" in session:
        cari = current_app.extensions["security"].datastore.find_user
        pengguna = cari(fs_uniquifier=session["tf_user_id"])
        email = pengguna.email if pengguna is not None else ""
    else:
        email = request.form.get("email", "")
    return bool(email and forms.asal_permintaan(email).perangkat)


def _ke_login() -> ResponseReturnValue:
    """Stand in for views of Flask-Security that serve ways of signing in we do not have."""
    return redirect(url_for("security.login"))


def _pasang_view(app: Flask) -> None:
    """Mark, wrap and limit the views; those for ways we do not offer lead back to the start."""
    web.pasang_pembatas(app)
    app.view_functions["security.two_factor_rescue"] = _ke_login
    app.view_functions["security.tf_select"] = _ke_login
    for nama, tanda in _TANDA.items():
        titik = f"security.{nama}"
        web.tandai(app, titik, tanda)
        app.view_functions[titik] = _bungkus(nama, app.view_functions[titik])
        if nama in _DIBATASI:
            web.batasi_view(
                app,
                titik,
                BATAS_GAGAL,
                lingkup="masuk",
                methods=["POST"],
                exempt_when=_perangkat_dikenal,
                deduct_when=lambda jawaban: jawaban.status_code >= 400,
            )


def _setelah_masuk(_app: Flask, user: Any, authn_via: list[str] | None, **_lain: Any) -> None:
    """Note the sign-in, change the CSRF token, and remember the device for this account."""
    pengguna = user._get_current_object() if hasattr(user, "_get_current_object") else user
    for tempat in (session, g):
        tempat.pop("csrf_token", None)
    session.pop(_SANDI_PADA, None)
    session[SESI] = secrets.token_urlsafe(24)
    if authn_via == ["change"]:
        return
    cara = "kata sandi"
    if authn_via != ["password"]:
        pulih = request.endpoint == "security.mf_recovery"
        cara = "kata sandi dan kode pemulihan" if pulih else "kata sandi dan kode verifikasi"
    services.catat_berhasil(pengguna, forms.asal_permintaan(pengguna.email), cara)
    tanda = forms.penanda_perangkat().dumps(
        [queries.sidik_email(pengguna.email), secrets.token_urlsafe(16)]
    )

    @after_this_request
    def _ingat_perangkat(jawaban: Response) -> Response:
        jawaban.set_cookie(
            forms.KUKI_PERANGKAT,
            tanda,
            max_age=forms.UMUR_PERANGKAT,
            httponly=True,
            secure=current_app.config["SESSION_COOKIE_SECURE"],
            samesite="Lax",
        )
        return jawaban


def _setelah_ganti_sandi(_app: Flask, user: Any, **_lain: Any) -> None:
    services.sandi_diganti(user)


def _kewajiban() -> ResponseReturnValue | None:
    """Lead to what an account owes first: a password of its own, a second factor."""
    titik = request.endpoint
    if titik is None or not current_user.is_authenticated:
        return None
    if titik == "security.logout" or web.tanda_view(current_app, titik) == web.PUBLIK:
        return None
    if current_user.harus_ganti_sandi and titik != "security.change_password":
        flash("Kata sandi Anda masih sementara. Ganti dahulu dengan kata sandi sendiri.")
        return redirect(url_for("security.change_password"))
    bebas = {"security.change_password", "security.verify"}
    if current_user.wajib_dua_langkah and not current_user.dua_langkah and titik not in bebas:
        flash("Peran Anda mewajibkan verifikasi dua langkah. Pasang dahulu, lalu lanjutkan.")
        return redirect(url_for("security.two_factor_setup"))
    return None


def _muat_pengguna(kunci: str) -> Pengguna | None:
    """Load who is signed in. A copy of a cookie ends with the session that it was copied from."""
    pengguna = queries.pemilik_sesi(kunci, session.get(SESI, ""))
    if pengguna is not None:
        set_request_attr("fs_authn_via", "session")
        set_request_attr("fs_paa", session.get("fs_paa", 0))
    return pengguna


def _csrf_kedaluwarsa(_galat: CSRFError) -> ResponseReturnValue:
    """Show the sign-in page anew with the address still there; other pages get the error page."""
    if request.endpoint != "security.login":
        return render_template("errors/400.html", pesan="", kode=400), 400
    form = forms.FormMasuk(
        formdata=MultiDict(
            {"email": request.form.get("email", ""), "next": request.form.get("next", "")}
        )
    )
    form.form_errors.append(
        "Halaman masuk ini sudah terlalu lama terbuka. "
        "Ketik kata sandi Anda sekali lagi, lalu tekan Masuk."
    )
    return render_template("security/login_user.html", login_user_form=form), 400


def pasang(app: Flask) -> None:
    """Set up signing in (called once by the factory)."""
    app.config.update(setelan(app))
    keamanan = Security(
        app,
        _Gudang(db, Pengguna, RoleMixin),
        render_template=_tampilkan,
        login_form=forms.FormMasuk,
        logout_form=forms.FormKeluar,
        verify_form=forms.FormPastikan,
        change_password_form=forms.FormGantiSandi,
        two_factor_setup_form=forms.FormPasangVerifikasi,
        two_factor_verify_code_form=forms.FormKode,
        two_factor_rescue_form=forms.FormBantuan,
        mf_recovery_form=forms.FormPemulihan,
        mf_recovery_codes_form=forms.FormBuatPemulihan,
        password_util_cls=Sandi,
        totp_cls=KodeSekaliPakai,
        mf_recovery_codes_util_cls=KodePemulihan,
    )
    app.login_manager.user_loader(_muat_pengguna)
    keamanan.want_json(lambda _permintaan: False)
    _pasang_view(app)
    user_authenticated.connect(_setelah_masuk, app)
    password_changed.connect(_setelah_ganti_sandi, app)
    app.before_request(_kewajiban)
    app.register_error_handler(CSRFError, _csrf_kedaluwarsa)
