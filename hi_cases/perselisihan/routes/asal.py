"""A submission, or a matter of the office, handed over at the counter."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perselisihan import services
from hi_cases.perselisihan.forms.asal import form_alih
from hi_cases.perselisihan.queries.asal import alih as baca
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import Tahap


@bp.route("/dari-permohonan/<int:permohonan_id>", methods=["GET", "POST"])
@wajib(izin.ISIAN_LOKET)
def dari_permohonan(permohonan_id: int) -> ResponseReturnValue:
    """Bring refused workers of a report, or failed talks of a PKB, into a case."""
    pelaku = pelaku_kini()
    alih = baca(pelaku, permohonan_id)
    form = form_alih(alih)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            perkara = services.alihkan(pelaku, permohonan_id, form.pilihan(alih))
        if hasil.berhasil:
            draf = perkara.tahap is Tahap.DRAF
            flash(f"{perkara.sebutan} dibuat dari permohonan ini.", "berhasil")
            halaman = "perselisihan.isian" if draf else "perselisihan.rincian"
            return redirect(url_for(halaman, perkara_id=perkara.id))
        alih = baca(pelaku, permohonan_id)
    tampil = render_template("perselisihan/asal.html", alih=alih, form=form)
    return tampil, 422 if form.errors or form.form_errors else 200


@bp.post("/dari-urusan/<int:urusan_id>")
@wajib(izin.ISIAN_LOKET)
def dari_urusan(urusan_id: int) -> ResponseReturnValue:
    """Bring what a strike or another matter is about into a case."""
    with ubah():
        perkara = services.alihkan_urusan(pelaku_kini(), urusan_id)
    flash(f"{perkara.sebutan} dibuat dari urusan ini. Lengkapi isiannya.", "berhasil")
    return redirect(url_for("perselisihan.isian", perkara_id=perkara.id), 303)
