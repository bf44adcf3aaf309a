"""Asking for figures to be counted anew."""

from __future__ import annotations

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.forms import Formulir
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.indikator import rules
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.services import hitung_ulang


@bp.post("/indikator/hitung")
@wajib(rules.STATISTIK_HITUNG)
def hitung() -> ResponseReturnValue:
    """Ask for all indicators and statistics to be counted anew."""
    form = Formulir()
    with ubah(form) as hasil:
        kerja = hitung_ulang.minta(pelaku_kini())
    if hasil.berhasil:
        return redirect(url_for("beranda.pekerjaan", pekerjaan_id=kerja.id), 303)
    flash(" ".join(form.form_errors), "galat")
    return redirect(url_for("indikator.program"), 303)
