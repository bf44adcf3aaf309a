"""A company's own PP and PKB, and renewing one in one press."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.permohonan.types import DAPAT_DIISI
from hi_cases.syarat_kerja.queries.milik_saya import milik_saya
from hi_cases.syarat_kerja.routes.bp import bp
from hi_cases.syarat_kerja.rules.izin import SAYA
from hi_cases.syarat_kerja.services import pembaruan


@bp.get("/syarat-kerja/saya")
@wajib(SAYA)
def saya() -> ResponseReturnValue:
    """Show what the companies of this account have in force, and what was before."""
    return render_template("syarat_kerja/saya.html", semua=milik_saya(pelaku_kini()))


@bp.post("/syarat-kerja/<int:id>/perbarui")
@wajib(SAYA)
def perbarui(id: int) -> ResponseReturnValue:
    """Begin the renewal, or lead to the one that is open already."""
    with ubah():
        satu = pembaruan.perbarui(pelaku_kini(), id)
    ke = "permohonan.saya_lanjut" if satu.tahap in DAPAT_DIISI else "permohonan.saya_rinci"
    return redirect(url_for(ke, id=satu.id))
