"""A company's own LKS Bipartit: members, term, reports; what comes next in one press."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.lks_bipartit.queries.rinci import milik_saya
from hi_cases.lks_bipartit.routes.bp import bp
from hi_cases.lks_bipartit.rules.izin import SAYA
from hi_cases.lks_bipartit.rules.jenis.pencatatan import LKSB_PEMBARUAN, LKSB_PERUBAHAN
from hi_cases.lks_bipartit.services import laporan as layanan
from hi_cases.permohonan.types import DAPAT_DIISI


def _buka(satu: Any) -> ResponseReturnValue:
    ke = "permohonan.saya_lanjut" if satu.tahap in DAPAT_DIISI else "permohonan.saya_rinci"
    return redirect(url_for(ke, id=satu.id))


@bp.get("/lks-bipartit/saya")
@wajib(SAYA)
def saya() -> ResponseReturnValue:
    """Show what the companies of this account have recorded, and which reports are awaited."""
    return render_template("lks_bipartit/saya.html", semua=milik_saya(pelaku_kini()))


@bp.post("/lks-bipartit/<int:id>/perbarui")
@wajib(SAYA)
def perbarui(id: int) -> ResponseReturnValue:
    """Begin the renewal, or lead to the one that is open already."""
    with ubah():
        satu = layanan.lanjutkan(pelaku_kini(), id, LKSB_PEMBARUAN.kode)
    return _buka(satu)


@bp.post("/lks-bipartit/<int:id>/ganti-pengurus")
@wajib(SAYA)
def ganti_pengurus(id: int) -> ResponseReturnValue:
    """Begin a change of members, or lead to the one that is open already."""
    with ubah():
        satu = layanan.lanjutkan(pelaku_kini(), id, LKSB_PERUBAHAN.kode)
    return _buka(satu)


@bp.post("/lks-bipartit/laporan/<int:periode_id>")
@wajib(SAYA)
def lapor(periode_id: int) -> ResponseReturnValue:
    """Begin the report of a period, or lead to the one that is open already."""
    with ubah():
        satu = layanan.mulai(pelaku_kini(), periode_id)
    return _buka(satu)
