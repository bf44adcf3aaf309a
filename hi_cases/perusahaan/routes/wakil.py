"""Ending a spokesman of a company; taking him on is done where his letter is checked."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perusahaan import queries, services
from hi_cases.perusahaan.forms import FormCabutWakil
from hi_cases.perusahaan.routes.bp import bp


@bp.route("/perusahaan/wakil/<int:id>/cabut", methods=["GET", "POST"])
@wajib("perusahaan.verifikasi_wakil")
def cabut_wakil(id: int) -> ResponseReturnValue:
    """Let an account speak for its company no more, with a reason."""
    wakil = queries.ambil_wakil(pelaku_kini(), id)
    perusahaan_id, form = wakil.perusahaan_id, FormCabutWakil(data={"serta_undangan": True})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.cabut_wakil(
                pelaku_kini(), id, form.alasan.data, serta_undangan=form.serta_undangan.data
            )
        if hasil.berhasil:
            flash(f"{wakil.pengguna_nama} tidak lagi mewakili perusahaan ini.", "berhasil")
            return redirect(url_for("perusahaan.rinci", id=perusahaan_id, _anchor="wakil"))
        wakil = queries.ambil_wakil(pelaku_kini(), id)
    halaman = render_template(
        "perusahaan/cabut_wakil.html", form=form, w=wakil, diundang=queries.diundang(wakil)
    )
    return halaman, 422 if form.errors else 200
