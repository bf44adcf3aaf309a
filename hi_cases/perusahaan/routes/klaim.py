"""The office's side of claims and corrections: which company is meant, and the answer."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perusahaan import queries, services
from hi_cases.perusahaan.forms import FormJawabKoreksi, FormKlaimKantor
from hi_cases.perusahaan.models import WakilPerusahaan
from hi_cases.perusahaan.routes.bp import bp
from hi_cases.perusahaan.types import StatusWakil

_TERHUBUNG = "Permintaan sudah dihubungkan. Sekarang periksa suratnya."


def _belum_terhubung(wakil_id: int) -> WakilPerusahaan:
    wakil = queries.ambil_wakil(pelaku_kini(), wakil_id)
    if wakil.perusahaan_id is not None or wakil.status is not StatusWakil.MENUNGGU:
        raise TidakDitemukan("Permintaan itu sudah dihubungkan, atau sudah selesai diperiksa.")
    return wakil


@bp.route("/perusahaan/klaim/<int:id>", methods=["GET", "POST"])
@wajib("perusahaan.verifikasi_wakil")
def klaim(id: int) -> ResponseReturnValue:
    """Say which company a request means: one of the registry, or a new one."""
    wakil = _belum_terhubung(id)
    calon = services.calon_klaim(pelaku_kini(), wakil)
    form = FormKlaimKantor()
    form.perusahaan.choices = [(str(p.id), p.nama) for p in calon]
    if form.validate_on_submit() and form.perusahaan.data.isdecimal():
        with ubah(form) as hasil:
            services.hubungkan_klaim(pelaku_kini(), id, int(form.perusahaan.data[:18]))
        if hasil.berhasil:
            flash(_TERHUBUNG, "berhasil")
            return redirect(url_for("kantor.verifikasi", _anchor=f"wakil-{id}"))
        wakil = _belum_terhubung(id)
    halaman = render_template("perusahaan/klaim.html", form=form, w=wakil, calon=calon)
    return halaman, 422 if form.errors or form.form_errors else 200


@bp.post("/perusahaan/klaim/<int:id>/daftarkan")
@wajib("perusahaan.verifikasi_wakil")
def klaim_daftarkan(id: int) -> ResponseReturnValue:
    """Register the company that a request names."""
    _belum_terhubung(id)
    with ubah():
        services.daftarkan_klaim(pelaku_kini(), id)
    flash(f"Perusahaan didaftarkan, belum diverifikasi. {_TERHUBUNG}", "berhasil")
    return redirect(url_for("kantor.verifikasi", _anchor=f"wakil-{id}"))


@bp.route("/perusahaan/koreksi/<int:id>", methods=["GET", "POST"])
@wajib("perusahaan.ubah")
def koreksi(id: int) -> ResponseReturnValue:
    """Answer a company's wish to have its data corrected."""
    baris = queries.koreksi_satu(pelaku_kini(), id)
    perusahaan_id, form = baris.perusahaan_id, FormJawabKoreksi()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            dituruti = form.putusan.data == "dituruti"
            services.jawab_koreksi(pelaku_kini(), id, form.jawaban.data or "", dituruti=dituruti)
        if hasil.berhasil:
            flash("Jawaban dikirim ke perusahaan.", "berhasil")
            return redirect(url_for("perusahaan.rinci", id=perusahaan_id))
        baris = queries.koreksi_satu(pelaku_kini(), id)
    halaman = render_template("perusahaan/koreksi.html", form=form, k=baris)
    return halaman, 422 if form.errors or form.form_errors else 200
