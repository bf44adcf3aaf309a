"""A bipartit that is still being negotiated, as the parties tell it to the counter."""

from __future__ import annotations

import secrets

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perselisihan import services
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.routes.isian import form_permohonan, tambah_baris
from hi_cases.perselisihan.rules import izin


@bp.route("/bipartit/baru", methods=["GET", "POST"])
@wajib(izin.ISIAN_LOKET)
def bipartit() -> ResponseReturnValue:
    """Record who negotiates about what; each round is then recorded with its risalah."""
    form = form_permohonan({})
    kunci = request.form.get("kunci") or secrets.token_urlsafe(12)
    if request.method == "POST" and not tambah_baris(form):
        with ubah(form) as hasil:
            perkara = services.buka_bipartit(pelaku_kini(), form.ke_draf(), kunci=kunci)
        if hasil.berhasil:
            flash("Perundingan bipartit dicatat. Catat risalah setiap perundingan.", "berhasil")
            return redirect(url_for("perselisihan.rincian", perkara_id=perkara.id))
    gagal = request.method == "POST" and not request.form.get("_tambah")
    halaman = render_template("perselisihan/bipartit.html", form=form, kunci=kunci)
    return halaman, 422 if gagal else 200
