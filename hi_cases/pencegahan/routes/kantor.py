"""The office's own pages of a complaint: who complained, the receipt."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.pencegahan.forms import FormPelapor
from hi_cases.pencegahan.queries.pelapor import pelapor_dari, pengaduan
from hi_cases.pencegahan.routes.bp import bp
from hi_cases.pencegahan.routes.sesi import KOP
from hi_cases.pencegahan.rules import izin
from hi_cases.pencegahan.services import identitas


@bp.route("/kantor/pengaduan/<int:id>/pelapor", methods=["GET", "POST"])
@wajib(izin.CATAT_PELAPOR)
def catat_pelapor(id: int) -> ResponseReturnValue:
    """Write down who complained at the counter or by telephone."""
    satu = pengaduan(pelaku_kini(), id)
    pelapor = pelapor_dari(id)
    if pelapor is None or pelapor.dicatat:
        raise TidakDitemukan
    form = FormPelapor()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            identitas.catat_pelapor(pelaku_kini(), id, form.pelapor())
        if hasil.berhasil:
            flash("Pelapor dicatat. Cetak tanda terimanya bila ia menunggu.", "berhasil")
            return redirect(url_for("urusan.rinci", id=id))
    isi = render_template("pencegahan/catat_pelapor.html", u=satu, form=form)
    return isi, 422 if form.errors or form.form_errors else 200


@bp.post("/kantor/pengaduan/<int:id>/pelapor/buka")
@wajib(izin.BUKA_PELAPOR)
def buka_pelapor(id: int) -> ResponseReturnValue:
    """Show who complained, once, with a trace."""
    satu = pengaduan(pelaku_kini(), id)
    with ubah():
        pelapor = identitas.buka_identitas(pelaku_kini(), id)
    return render_template("pencegahan/pelapor.html", u=satu, pelapor=pelapor), KOP


@bp.post("/kantor/pengaduan/<int:id>/tanda-terima")
@wajib(izin.CATAT_PELAPOR)
def tanda_terima(id: int) -> ResponseReturnValue:
    """Print the receipt with code and PIN, with a trace."""
    satu = pengaduan(pelaku_kini(), id)
    with ubah():
        milik = identitas.cetak_kartu(pelaku_kini(), id)
    alamat = url_for("beranda.lacak", _external=True)
    isi = render_template("pencegahan/tanda_terima.html", u=satu, kartu=milik, alamat=alamat)
    return isi, KOP
