"""The mediator's private notes: written and removed by him alone."""

from __future__ import annotations

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.forms import FormCatatan
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.rules import izin


def _kembali(perkara_id: int) -> ResponseReturnValue:
    return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id) + "#catatan")


@bp.post("/<int:perkara_id>/catatan")
@wajib(izin.CATATAN_PRIBADI)
def tulis_catatan(perkara_id: int) -> ResponseReturnValue:
    """Keep a note."""
    form = FormCatatan()
    if not form.validate_on_submit():
        queries.perkara(pelaku_kini(), perkara_id)
        flash("Catatan belum disimpan: tulis isinya dahulu, paling banyak 5.000 huruf.", "galat")
        return _kembali(perkara_id)
    with ubah():
        services.tulis_catatan_pribadi(pelaku_kini(), perkara_id, form.isi.data or "")
    flash("Catatan pribadi disimpan.", "berhasil")
    return _kembali(perkara_id)


@bp.post("/<int:perkara_id>/catatan/<int:catatan_id>/hapus")
@wajib(izin.CATATAN_PRIBADI)
def hapus_catatan(perkara_id: int, catatan_id: int) -> ResponseReturnValue:
    """Remove a note."""
    with ubah():
        services.hapus_catatan_pribadi(pelaku_kini(), perkara_id, catatan_id)
    flash("Catatan pribadi dihapus.", "berhasil")
    return _kembali(perkara_id)
