"""Signals: from a complaint by one press, and those that were prevented, year by year."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.pencegahan.queries import cegah
from hi_cases.pencegahan.routes.bp import bp
from hi_cases.pencegahan.rules import izin
from hi_cases.pencegahan.services import potensi
from hi_cases.pencegahan.types import Putusan


@bp.post("/kantor/pengaduan/<int:id>/potensi")
@wajib(izin.CATAT_PELAPOR)
def potensi_pengaduan(id: int) -> ResponseReturnValue:
    """Begin a signal from a complaint."""
    with ubah():
        satu = potensi.dari_pengaduan(pelaku_kini(), id)
    flash(f"Sinyal {satu.nomor} dibuat dari pengaduan ini.", "berhasil")
    return redirect(url_for("urusan.rinci", id=satu.id))


@bp.get("/kantor/pencegahan/dicegah")
@wajib(izin.POTENSI)
def dicegah() -> ResponseReturnValue:
    """Show how many signals were prevented in a year, and the rows behind the number."""
    hari_ini = clock.hari_ini()
    pilihan = cegah.tahun_ada(hari_ini)
    tahun = request.args.get("tahun", type=int)
    isi = cegah.dicegah(tahun if tahun in pilihan else hari_ini.year, hari_ini)
    return render_template("pencegahan/dicegah.html", c=isi, pilihan=pilihan, Putusan=Putusan)
