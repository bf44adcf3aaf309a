"""The public register: company, kind, number, term. Never what stands in a document."""

from __future__ import annotations

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import batasi, publik
from hi_cases.syarat_kerja.queries.daftar import daftar_publik
from hi_cases.syarat_kerja.routes.bp import bp

_KOP = {"Cache-Control": "private, no-cache"}
"""A page kept on the way would show what is not in force any more."""
# Many people share one address (a factory, a mobile network); a harvest of the register is slowed.
BATAS = "60 per minute; 900 per hour"


@bp.get("/register-pp-pkb")
@publik
def register_publik() -> ResponseReturnValue:
    """List what the public may know, searched by the company's name."""
    cari = " ".join(request.args.get("q", "").split())[:200]
    halaman = daftar_publik(cari, request.args.get("setelah", ""))
    lanjut = halaman.berikut
    halaman_web = render_template(
        "syarat_kerja/publik.html",
        cari=cari,
        halaman=halaman,
        awal="setelah" in request.args,
        url_berikut=url_for("syarat_kerja.register_publik", q=cari or None, setelah=lanjut)
        if lanjut
        else None,
    )
    return halaman_web, 200, _KOP


# Stands below the view that it limits.
batasi(bp, ("register_publik",), BATAS, lingkup="register_publik")
