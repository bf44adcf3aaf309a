"""The complaints of an account."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.pencegahan.queries.lacak import halaman
from hi_cases.pencegahan.queries.pelapor import milik_akun, milik_saya
from hi_cases.pencegahan.routes.bp import bp
from hi_cases.pencegahan.routes.sesi import ingat
from hi_cases.pencegahan.rules import izin


@bp.get("/saya/pengaduan")
@wajib(izin.SAYA)
def saya() -> ResponseReturnValue:
    """List the complaints that this account filed under its name."""
    semua = [halaman(satu) for satu in milik_akun(pelaku_kini())]
    return render_template("pencegahan/saya.html", semua=semua)


@bp.post("/saya/pengaduan/<int:id>/buka")
@wajib(izin.SAYA)
def buka_saya(id: int) -> ResponseReturnValue:
    """Open one of them as its card would."""
    ingat(milik_saya(pelaku_kini(), id))
    return redirect(url_for("pencegahan.lacak"), 303)
