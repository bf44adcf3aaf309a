"""Days on which officers hold no meeting."""

from __future__ import annotations

from datetime import timedelta

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.jadwal import queries, services
from hi_cases.jadwal.forms import FormHalangan
from hi_cases.jadwal.routes.cetak_biru import bp

SEBELUM, SESUDAH = timedelta(days=30), timedelta(days=366)
"""How far back and ahead absences are listed."""


@bp.route("/jadwal/halangan", methods=["GET", "POST"])
@wajib("jadwal.halangan")
def halangan() -> ResponseReturnValue:
    """List absences and record another one."""
    pelaku = pelaku_kini()
    petugas = queries.petugas_untuk(pelaku, "jadwal.halangan")
    form = FormHalangan(data={"pengguna_id": str(pelaku.id)})
    form.tawarkan(petugas)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.catat_halangan(
                pelaku,
                pengguna_id=int(form.pengguna_id.data),
                dari=form.dari.data,
                sampai=form.sampai.data,
                sebab=form.sebab.data or "",
            )
        if hasil.berhasil:
            flash("Hari berhalangan sudah dicatat.", "berhasil")
            return redirect(url_for("jadwal.halangan"), 303)
    kini = clock.hari_ini()
    semua = queries.halangan_banyak(petugas, kini - SEBELUM, kini + SESUDAH)
    kode = 422 if form.errors or form.form_errors else 200
    isi = {"form": form, "semua": semua, "petugas": petugas, "kini": kini}
    return render_template("jadwal/halangan.html", **isi), kode


@bp.post("/jadwal/halangan/<int:halangan_id>/cabut")
@wajib("jadwal.halangan")
def cabut_halangan(halangan_id: int) -> ResponseReturnValue:
    """Strike an absence out."""
    with ubah():
        services.cabut_halangan(pelaku_kini(), halangan_id)
    flash("Hari berhalangan sudah dicabut.", "berhasil")
    return redirect(url_for("jadwal.halangan"), 303)
