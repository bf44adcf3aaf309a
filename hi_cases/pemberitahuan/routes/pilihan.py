"""Everybody's own choices: how notices leave the house."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import masuk_saja, pelaku_kini, ubah
from hi_cases.pemberitahuan import queries, services
from hi_cases.pemberitahuan.forms import form_pilihan
from hi_cases.pemberitahuan.routes.bp import bp


@bp.route("/kabar/pilihan", methods=["GET", "POST"])
@masuk_saja
def pilihan() -> ResponseReturnValue:
    """Show and keep how the actor wants each group of notices."""
    pelaku = pelaku_kini()
    kontak = queries.kontak_wa(pelaku) if services.wa_siap() else None
    dapat = services.kanal_dipilih(pelaku.id or 0)
    form = form_pilihan(queries.pilihan_saya(pelaku), dapat, staf=pelaku.staf)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.simpan_pilihan(pelaku, form.pilihan)
        if hasil.berhasil:
            flash("Pilihan Anda sudah disimpan.", "berhasil")
            return redirect(url_for(".pilihan"))
    halaman = render_template(
        "pemberitahuan/pilihan.html", form=form, kontak=kontak, wa_siap=services.wa_siap()
    )
    return halaman, 422 if form.errors else 200
