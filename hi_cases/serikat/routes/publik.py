"""The public book (UU 21/2000 Ps 22): organisations and numbers, never a person."""

from __future__ import annotations

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import batasi, publik
from hi_cases.serikat.queries.daftar import daftar_publik
from hi_cases.serikat.routes.bp import bp

_KOP = {"Cache-Control": "private, no-cache"}
"""A page kept on the way would show what is not recorded any more."""
BATAS = "60 per minute; 900 per hour"


@bp.get("/register-serikat")
@publik
def register_publik() -> ResponseReturnValue:
    """List what is open to all, searched by name or number."""
    cari = " ".join(request.args.get("q", "").split())[:200]
    halaman = daftar_publik(cari, request.args.get("setelah", ""))
    lanjut = halaman.berikut
    halaman_web = render_template(
        "serikat/publik.html",
        cari=cari,
        halaman=halaman,
        awal="setelah" in request.args,
        url_berikut=url_for("serikat.register_publik", q=cari or None, setelah=lanjut)
        if lanjut
        else None,
    )
    return halaman_web, 200, _KOP


# Stands below the view that it limits.
batasi(bp, ("register_publik",), BATAS, lingkup="register_serikat")
