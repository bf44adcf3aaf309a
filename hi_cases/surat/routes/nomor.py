"""The book of numbers."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.papan import label_semua
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.surat.forms.setujui import FormBatalkan
from hi_cases.surat.queries import nomor as baca
from hi_cases.surat.queries.pindaian import JENIS_RUJUKAN
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.services import nomor as layanan


@bp.get("/surat/nomor")
@wajib("surat.buku_nomor")
def nomor() -> ResponseReturnValue:
    """Show one series of one year; the newest, unless one is asked for."""
    pelaku = pelaku_kini()
    semua = baca.daftar_buku(pelaku)
    if not semua:
        return render_template("surat/nomor.html", semua=[], buku=None, label={})
    seri, tahun = request.args.get("seri"), request.args.get("tahun")
    cocok = [satu for satu in semua if seri in {None, satu[0]} and tahun in {None, str(satu[1])}]
    if not cocok:
        raise TidakDitemukan
    buku = baca.buku_nomor(pelaku, *cocok[0], request.args.get("setelah", type=kunci_alamat))
    milik = [Rujukan(JENIS_RUJUKAN, satu.surat_id) for satu in buku.baris if satu.surat_id]
    label = {satu.id: isi for satu, isi in label_semua(pelaku, milik).items()}
    return render_template("surat/nomor.html", semua=semua, buku=buku, label=label)


@bp.route("/surat/nomor/<int:nomor_id>/batalkan", methods=["GET", "POST"])
@wajib("surat.batalkan")
def batalkan_nomor(nomor_id: int) -> ResponseReturnValue:
    """Cancel a number that has no letter."""
    satu = baca.nomor(pelaku_kini(), nomor_id)
    form = FormBatalkan()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.batalkan(pelaku_kini(), nomor_id, form.alasan.data or "")
        if hasil.berhasil:
            flash(f"Nomor {satu.nomor} dibatalkan. Ia tetap tampak dalam buku.", "berhasil")
            return redirect(url_for("surat.nomor", seri=satu.seri, tahun=satu.tahun), 303)
    galat = form.errors or form.form_errors
    return render_template("surat/nomor_batal.html", form=form, satu=satu), 422 if galat else 200
