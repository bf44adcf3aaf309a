"""How values read in Indonesian, and the headers that keep a page to itself."""

import secrets
from datetime import date, datetime

from flask import Flask, Response, g, request

from hi_cases.core import authz, clock
from hi_cases.core.tanggal import tulis_pendek, tulis_tanggal, tulis_waktu
from hi_cases.core.teks import kecilkan
from hi_cases.core.tulis_angka import angka, desimal, persen, rupiah
from hi_cases.core.web.jaga import boleh, pelaku_kini


def _tanggal(nilai: date | datetime | None, *, hari: bool = True) -> str:
    if nilai is None:
        return "–"
    return tulis_tanggal(clock.ke_lokal(nilai) if isinstance(nilai, datetime) else nilai, hari=hari)


def _pendek(nilai: date | datetime | None, *, tahun: bool = False) -> str:
    if nilai is None:
        return "–"
    lokal = clock.ke_lokal(nilai) if isinstance(nilai, datetime) else nilai
    return tulis_pendek(lokal, tahun=tahun or lokal.year != clock.hari_ini().year)


def _waktu(nilai: datetime | None) -> str:
    return "–" if nilai is None else tulis_waktu(clock.ke_lokal(nilai))


def _pukul(nilai: datetime) -> str:
    return f"{clock.ke_lokal(nilai):%H.%M}"


def csp_nonce() -> str:
    """Return this answer's nonce for the few scripts a page may carry."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(16)
    return g.csp_nonce


def _kop(app: Flask, jawaban: Response) -> Response:
    kop = jawaban.headers
    kop.setdefault(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        f"connect-src 'self'; script-src 'self' 'nonce-{csp_nonce()}'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'",
    )
    kop.setdefault("X-Content-Type-Options", "nosniff")
    kop.setdefault("Referrer-Policy", "same-origin")
    kop.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    kop.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
    if app.config["HI_PRODUKSI"]:
        kop.setdefault("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
    if request.endpoint != "static" and pelaku_kini().id is not None:
        # A case page must not come out of a shared counter computer's cache after sign-out.
        kop["Cache-Control"] = "no-store"
    return jawaban


def pasang_tampilan(app: Flask) -> None:
    """Register filters, globals and response headers."""
    app.add_template_filter(_tanggal, "tanggal")
    app.add_template_filter(_pendek, "tanggal_pendek")
    app.add_template_filter(_waktu, "waktu")
    app.add_template_filter(_pukul, "pukul")
    app.add_template_filter(angka, "angka")
    app.add_template_filter(desimal, "desimal")
    app.add_template_filter(kecilkan, "kecilkan")
    app.add_template_filter(rupiah, "rupiah")
    app.add_template_global(persen, "persen")
    app.add_template_global(boleh, "boleh")
    app.add_template_global(csp_nonce, "csp_nonce")
    app.add_template_global(clock.hari_ini, "hari_ini")
    app.add_template_global(pelaku_kini, "pelaku_kini")
    app.add_template_global(authz.Peran, "Peran")
    app.after_request(lambda jawaban: _kop(app, jawaban))
