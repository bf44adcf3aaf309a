"""A submission handed over by one of its parties: the company, or a union of the PKB."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import batasi, pelaku_kini, per_akun, ubah, wajib
from hi_cases.perselisihan import services
from hi_cases.perselisihan.forms.asal import form_alih
from hi_cases.perselisihan.queries.asal import alih as baca
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import Tahap
from hi_cases.pihak_luar.routes.cetak_biru import luar


@luar.route("/saya/dari-permohonan/<int:permohonan_id>", methods=["GET", "POST"])
@wajib(izin.SAYA)
def dari_permohonan(permohonan_id: int) -> ResponseReturnValue:
    """Begin the talks with refused workers, or the filing after failed talks of a PKB."""
    pelaku = pelaku_kini()
    alih = baca(pelaku, permohonan_id)
    form = form_alih(alih)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            perkara = services.alihkan(pelaku, permohonan_id, form.pilihan(alih))
        if hasil.berhasil:
            flash("Isiannya sudah disalin dari permohonan.", "berhasil")
            draf = perkara.tahap is Tahap.DRAF
            halaman = "luar.ajukan_mulai" if draf else "luar.perkara_saya_satu"
            return redirect(url_for(halaman, perkara_id=perkara.id))
        alih = baca(pelaku, permohonan_id)
    tampil = render_template("pihak_luar/asal.html", alih=alih, form=form)
    return tampil, 422 if form.errors or form.form_errors else 200


batasi(
    luar,
    ("dari_permohonan",),
    "30 per hour",
    lingkup="alih_permohonan",
    key_func=per_akun,
    methods=["POST"],
)
