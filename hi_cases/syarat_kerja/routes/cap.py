"""Stamped copies: taking one out, and having one made again."""

from __future__ import annotations

import io
import re

from flask import flash, redirect, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.syarat_kerja.queries.satu import sebut
from hi_cases.syarat_kerja.routes.bp import bp
from hi_cases.syarat_kerja.rules.izin import CAP, NASKAH_CAP
from hi_cases.syarat_kerja.services import cap


@bp.post("/syarat-kerja/<int:id>/naskah-bercap")
@wajib(NASKAH_CAP)
def naskah_bercap(id: int) -> ResponseReturnValue:
    """Send a stamped copy; who took it out stands in the trail, so it is a POST."""
    with ubah():
        satu, isi = cap.keluarkan(pelaku_kini(), id)
        nama = "-".join(re.findall(r"[A-Za-z0-9]+", f"{sebut(satu)} bercap"))
    jawaban = send_file(
        io.BytesIO(isi),
        mimetype="application/pdf",
        as_attachment=True,
        download_name=f"{nama}.pdf",
    )
    jawaban.headers["X-Content-Type-Options"] = "nosniff"
    jawaban.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    jawaban.headers["Cache-Control"] = "no-store"
    return jawaban


@bp.post("/syarat-kerja/<int:id>/naskah-bercap/buat")
@wajib(CAP)
def naskah_bercap_buat(id: int) -> ResponseReturnValue:
    """Have a copy made that failed or was never asked for; the sheet alone, if so wished."""
    with ubah():
        cap.minta_lagi(pelaku_kini(), id, hanya_lembar="hanya_lembar" in request.form)
    flash("Naskah bercap sedang dibuat.", "berhasil")
    return redirect(url_for("syarat_kerja.rinci", id=id, _anchor="naskah-bercap"), 303)
