"""The secret address under which an officer's own calendar programme reads his meetings."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.jadwal import queries, services
from hi_cases.jadwal.routes.cetak_biru import bp
from hi_cases.pemberitahuan.services import tautan, tautan_siap


def _halaman(rahasia: str = "") -> str:
    milik = queries.langganan(pelaku_kini().id or 0)
    alamat = tautan("jadwal.umpan", rahasia=rahasia) if rahasia else ""
    return render_template("jadwal/langganan.html", milik=milik, alamat=alamat, siap=tautan_siap())


@bp.get("/jadwal/langganan")
@wajib("jadwal.langganan")
def langganan() -> ResponseReturnValue:
    """Say whether there is an address, since when, and when it was read last."""
    return _halaman()


@bp.post("/jadwal/langganan")
@wajib("jadwal.langganan")
def langganan_buka() -> ResponseReturnValue:
    """Make an address and show it, this once: only its digest is kept."""
    if not tautan_siap():
        flash("Alamat situs belum diatur. Minta admin mengisi HI_ALAMAT.", "galat")
        return redirect(url_for("jadwal.langganan"), 303)
    with ubah():
        rahasia = services.buka_langganan(pelaku_kini())
    return _halaman(rahasia), 200, {"Referrer-Policy": "no-referrer"}


@bp.post("/jadwal/langganan/cabut")
@wajib("jadwal.langganan")
def langganan_cabut() -> ResponseReturnValue:
    """End the address."""
    with ubah():
        services.cabut_langganan(pelaku_kini())
    flash("Alamat dicabut. Aplikasi kalender tidak dapat membacanya lagi.", "berhasil")
    return redirect(url_for("jadwal.langganan"), 303)
