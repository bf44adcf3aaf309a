"""Closed by default: a view without a mark is refused, whoever asks.

A mark is the code of a permission (`@wajib`), or says that signing in is enough (`@masuk_saja`), or
that anybody may come (`@publik`). What a role may see of a domain's rows is decided in its queries.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from flask import Flask, current_app, flash, g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user, logout_user, user_logged_in, user_logged_out
from flask_wtf.csrf import CSRFError, CSRFProtect

from hi_cases.core import authz, clock, db
from hi_cases.core.authz import UMUM, Pelaku
from hi_cases.core.errors import GalatDomain, TidakBerizin, TidakDitemukan
from hi_cases.core.isian import tahan

PUBLIK = "publik"
MASUK = "masuk"
_TANDA = "_hi_tanda"
_TERAKHIR = "_hi_terakhir"

_View = TypeVar("_View", bound=Callable[..., Any])
csrf = CSRFProtect()
_SEORANG: set[str] = set()


def wajib(izin: str) -> Callable[[_View], _View]:
    """Mark a view: only actors whose role has the permission `izin` may call it."""

    def tandai_view(view: _View) -> _View:
        setattr(view, _TANDA, izin)
        return view

    return tandai_view


def publik(view: _View) -> _View:
    """Mark a view as open to anybody."""
    return wajib(PUBLIK)(view)


def masuk_saja(view: _View) -> _View:
    """Mark a view as open to anybody who is signed in."""
    return wajib(MASUK)(view)


def tandai(app: Flask, endpoint: str, izin: str) -> None:
    """Mark a view that an extension brought and that cannot carry a decorator."""
    app.extensions.setdefault("hi_tanda", {})[endpoint] = izin


def tanda_view(app: Flask, endpoint: str) -> str | None:
    """Return the mark of an endpoint; None when it has none and is therefore shut."""
    luar: dict[str, str] = app.extensions.get("hi_tanda", {})
    return luar.get(endpoint) or getattr(app.view_functions[endpoint], _TANDA, None)


def kunci_seorang(nama: str) -> str:
    """Name a part of the session that is one person's: what he opened with a code, what he read. It
    ends when somebody signs in or out at this browser, which may be a counter's or a friend's."""
    _SEORANG.add(nama)
    return nama


def pelaku_kini() -> Pelaku:
    """Return who is asking: the signed-in account's actor, or the public.

    Kept for the request: a page asks a hundred times, the database names the companies of an actor
    once, and after a rollback the account would be read anew for the error page.
    """
    akun = current_user._get_current_object()
    if g.get("hi_akun") is not akun:
        g.hi_pelaku = akun.pelaku if akun.is_authenticated else UMUM
        g.hi_akun = akun
    pelaku: Pelaku = g.hi_pelaku
    return pelaku


def boleh(kode: str, tahap: str | None = None, *, milik_sendiri: bool = True) -> bool:
    """Tell a template or view whether the present actor has a permission."""
    return authz.tabel().boleh(pelaku_kini(), kode, tahap, milik_sendiri=milik_sendiri)


def _mulai_transaksi() -> None:
    if request.method in {"GET", "HEAD", "OPTIONS"}:
        db.tandai_membaca()
    else:
        db.tandai_menulis()


@dataclass(frozen=True)
class _SesiBerakhir:
    """Who was just signed out for being idle: to keep what they were sending."""

    kunci: str
    pelaku: Pelaku


def _akhiri_bila_diam() -> _SesiBerakhir | None:
    """Sign out an account that was idle too long."""
    if not current_user.is_authenticated:
        return None
    kini = int(clock.sekarang().timestamp())
    terakhir = session.get(_TERAKHIR, kini)
    if kini - terakhir > current_app.config["HI_SESI_DIAM"].total_seconds():
        akhir = _SesiBerakhir(str(current_user.get_id()), current_user.pelaku)
        session.pop(_TERAKHIR, None)
        logout_user()
        return akhir
    # Rewriting the cookie once a minute is enough, and lets most answers stay without Set-Cookie.
    if kini - terakhir >= 60 or _TERAKHIR not in session:
        session[_TERAKHIR] = kini
    return None


def _punya_halaman() -> bool:
    """Tell whether the address of this POST has a page on which kept input can be shown again."""
    return request.url_rule is not None and "GET" in (request.url_rule.methods or set())


def _pastikan(pelaku: Pelaku, tanda: str) -> None:
    """Refuse who lacks the permission; to somebody from outside, things of others do not exist.

    Whether a number was ever given shows neither in a refusal by role nor in one by row.
    """
    if tanda in {PUBLIK, MASUK}:
        return
    if request.view_args and not pelaku.staf and not authz.tabel().boleh(pelaku, tanda):
        raise TidakDitemukan
    authz.tabel().pastikan(pelaku, tanda)


def _ke_login(akhir: _SesiBerakhir | None, tanda: str) -> ResponseReturnValue:
    if request.method == "GET":
        return redirect(url_for("security.login", next=request.full_path.rstrip("?")))
    if akhir is None or not _punya_halaman():
        return redirect(url_for("security.login"))
    _pastikan(akhir.pelaku, tanda)
    flash("Sesi Anda berakhir karena lama tidak dipakai. Isian Anda sudah kami simpan.")
    return redirect(url_for("security.login", next=tahan(akhir.kunci)))


def _periksa_csrf(tanda: str) -> ResponseReturnValue | None:
    if request.method != "POST":
        return None
    try:
        csrf.protect()
    except CSRFError:
        if tanda == PUBLIK or not _punya_halaman():
            raise
        flash("Halaman tadi sudah lama terbuka. Isian Anda tersimpan; periksa, lalu kirim lagi.")
        return redirect(tahan(str(current_user.get_id())))
    return None


def _tolak_huruf_nol() -> None:
    """Refuse NUL: no keyboard types it, PostgreSQL cannot store it, and it hides what follows."""
    # A name may come more than once, and each of its values is read somewhere.
    nama = (satu.filename or "" for semua in request.files.listvalues() for satu in semua)
    nilai = (s for isi in (request.args, request.form) for semua in isi.listvalues() for s in semua)
    isian = (*nilai, *nama, request.path)
    if any("\0" in satu for satu in isian):
        raise GalatDomain(
            "Isian memuat huruf yang tidak dapat disimpan. Ketik ulang bagian yang disalin."
        )


def _jaga() -> ResponseReturnValue | None:
    if request.endpoint is None:
        return None
    tanda = tanda_view(current_app, request.endpoint)
    if tanda is None:
        raise TidakBerizin("Halaman ini belum diberi aturan akses, jadi ditutup untuk semua.")
    if tanda == PUBLIK and request.endpoint.rpartition(".")[2] == "static":
        # Files come many at once and late: they must not write the session cookie.
        return None
    _tolak_huruf_nol()
    akhir = _akhiri_bila_diam()
    if tanda != PUBLIK and not current_user.is_authenticated:
        return _ke_login(akhir, tanda)
    _pastikan(pelaku_kini(), tanda)
    return _periksa_csrf(tanda)


def _tutup_unggahan(_galat: BaseException | None) -> None:
    """Let go of uploads that nobody took, at once and not when memory is next cleaned."""
    if "files" in vars(request):
        for unggahan in request.files.values():
            unggahan.close()


def _mulai_dihitung(_app: Flask, **_siapa: object) -> None:
    """Let idleness count from the sign-in itself: its answer carries the cookie already."""
    session[_TERAKHIR] = int(clock.sekarang().timestamp())


def _ganti_orang(_app: Flask, **_siapa: object) -> None:
    """Close what the person before had open here."""
    for nama in _SEORANG:
        session.pop(nama, None)


def pasang_jaga(app: Flask) -> None:
    """Put the guard before every view."""
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False
    csrf.init_app(app)
    app.before_request(_mulai_transaksi)
    app.before_request(_jaga)
    app.teardown_request(_tutup_unggahan)
    user_logged_in.connect(_mulai_dihitung, app)
    user_logged_in.connect(_ganti_orang, app)
    user_logged_out.connect(_ganti_orang, app)
    tandai(app, "static", PUBLIK)
