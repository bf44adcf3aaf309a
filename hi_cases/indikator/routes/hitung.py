"""Asking for figures to be counted anew."""

from __future__ import annotations

from collections.abc import Callable

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.authz import Pelaku
from hi_cases.core.forms import Formulir
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.indikator import rules
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules.izin import TUTUP
from hi_cases.indikator.services import hitung as indikator
from hi_cases.indikator.services import statistik


def _minta(minta: Callable[[Pelaku], Pekerjaan], kembali: str) -> ResponseReturnValue:
    form = Formulir()
    with ubah(form) as hasil:
        kerja = minta(pelaku_kini())
    if hasil.berhasil:
        return redirect(url_for("beranda.pekerjaan", pekerjaan_id=kerja.id), 303)
    flash(" ".join(form.form_errors), "galat")
    return redirect(url_for(kembali), 303)


@bp.post("/indikator/hitung")
@wajib(TUTUP)
def hitung() -> ResponseReturnValue:
    """Ask for everything to be counted anew."""
    return _minta(indikator.minta, "indikator.program")


@bp.post("/statistik/hitung")
@wajib(rules.STATISTIK_HITUNG)
def hitung_statistik() -> ResponseReturnValue:
    """Ask for all statistics to be counted anew."""
    return _minta(statistik.minta, "indikator.ringkasan")
