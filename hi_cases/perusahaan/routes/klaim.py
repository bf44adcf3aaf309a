"""The office's side of claims and corrections: which company is meant, and the answer."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perusahaan import queries, services
from hi_cases.perusahaan.forms import FormJawabKoreksi, FormKlaimKantor, FormTolakKlaim
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
    form = FormKlaimKantor()
    if form.validate_on_submit() and form.perusahaan.data.isdecimal():
        with ubah(form) as hasil:
            services.hubungkan_klaim(pelaku_kini(), id, int(form.perusahaan.data[:18]))
        if hasil.berhasil:
            flash(_TERHUBUNG, "berhasil")
            return redirect(url_for("kantor.verifikasi", _anchor=f"wakil-{id}"))
        wakil = _belum_terhubung(id)
    return _tampil(wakil, form, FormTolakKlaim(formdata=None))


def _tampil(
    wakil: WakilPerusahaan, form: FormKlaimKantor, tolak: FormTolakKlaim
) -> ResponseReturnValue:
    """Show what was typed, the companies that it may mean or that were searched for, and the ways
    out."""
    cari = " ".join(request.args.get("q", "").split())[:200]
    pelaku = pelaku_kini()
    calon = queries.cari(pelaku, cari) if cari else services.calon_klaim(pelaku, wakil)
    form.perusahaan.choices = [(str(p.id), p.nama) for p in calon]
    halaman = render_template(
        "perusahaan/klaim.html", form=form, tolak=tolak, w=wakil, calon=calon, cari=cari
    )
    salah = form.errors or form.form_errors or tolak.errors or tolak.form_errors
    return halaman, 422 if salah else 200


@bp.post("/perusahaan/klaim/<int:id>/tolak")
@wajib("perusahaan.verifikasi_wakil")
def klaim_tolak(id: int) -> ResponseReturnValue:
    """Refuse a request whose company cannot be known; its owner reads the reason."""
    wakil = _belum_terhubung(id)
    form = FormTolakKlaim()
    if form.validate():
        with ubah(form) as hasil:
            services.tolak_wakil(pelaku_kini(), id, form.alasan.data or "")
        if hasil.berhasil:
            flash(f"Permintaan {wakil.pengguna_nama} ditolak.", "berhasil")
            return redirect(url_for("kantor.verifikasi"))
        wakil = _belum_terhubung(id)
    return _tampil(wakil, FormKlaimKantor(formdata=None), form)


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
