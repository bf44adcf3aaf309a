"""The accounts of a company, looked after by its own admins; invitations and their answers."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakBerizin
from hi_cases.core.teks import bertitik
from hi_cases.core.web import batasi, pelaku_kini, per_akun, ubah, wajib
from hi_cases.perusahaan import queries, rules, services
from hi_cases.perusahaan.forms import FormAkses, FormUndang
from hi_cases.perusahaan.routes.bp import bp
from hi_cases.perusahaan.types import Hak, PeranWakil


def _hak_admin(perusahaan_id: int) -> Hak:
    hak = queries.hak(pelaku_kini().id, perusahaan_id)
    if hak is None or hak.peran is not PeranWakil.ADMIN:
        raise TidakBerizin(rules.BUKAN_ADMIN)
    return hak


@bp.route("/perusahaan-saya/<int:id>/undang", methods=["GET", "POST"])
@wajib(rules.WAKILI)
def saya_undang(id: int) -> ResponseReturnValue:
    """Ask somebody to join, by e-mail."""
    perusahaan = queries.ambil(pelaku_kini(), id)
    hak = _hak_admin(id)
    form = FormUndang(data={"berlaku_sampai": hak.sampai})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.undang(pelaku_kini(), id, form.isi)
        if hasil.berhasil:
            flash("Undangan dikirim. Pemilik alamat itu menjawab dari akunnya sendiri.", "berhasil")
            return redirect(url_for("perusahaan.saya_satu", id=id, _anchor="akun"))
        perusahaan = queries.ambil(pelaku_kini(), id)
    halaman = render_template("perusahaan/saya_undang.html", form=form, p=perusahaan, hak=hak)
    return halaman, 422 if form.errors or form.form_errors else 200


@bp.route("/perusahaan-saya/akun/<int:wakil_id>", methods=["GET", "POST"])
@wajib(rules.WAKILI)
def saya_akun(wakil_id: int) -> ResponseReturnValue:
    """Change what an account of the company may do, and until when."""
    wakil = queries.akses_satu(pelaku_kini(), wakil_id)
    perusahaan_id = wakil.perusahaan_id or 0
    hak = _hak_admin(perusahaan_id)
    form = FormAkses(data={"peran": wakil.peran.value, "berlaku_sampai": wakil.berlaku_sampai})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            peran = PeranWakil(form.peran.data)
            services.ubah_akses(pelaku_kini(), wakil_id, peran, form.berlaku_sampai.data)
        if hasil.berhasil:
            flash("Perannya tersimpan.", "berhasil")
            return redirect(url_for("perusahaan.saya_satu", id=perusahaan_id, _anchor="akun"))
        wakil = queries.akses_satu(pelaku_kini(), wakil_id)
    halaman = render_template("perusahaan/saya_akun.html", form=form, w=wakil, hak=hak)
    return halaman, 422 if form.errors or form.form_errors else 200


@bp.route("/perusahaan-saya/akun/<int:wakil_id>/akhiri", methods=["GET", "POST"])
@wajib(rules.WAKILI)
def saya_akhiri(wakil_id: int) -> ResponseReturnValue:
    """End an account's standing for the company: another's, or one's own."""
    wakil = queries.akses_satu(pelaku_kini(), wakil_id)
    diri, perusahaan_id = wakil.pengguna_id == pelaku_kini().id, wakil.perusahaan_id or 0
    if not diri:
        _hak_admin(perusahaan_id)
    form = FormAkses()
    if form.is_submitted():
        with ubah(form) as hasil:
            services.akhiri_akses(pelaku_kini(), wakil_id)
        if hasil.berhasil:
            flash("Akun itu tidak lagi mewakili perusahaan ini.", "berhasil")
            ke_saya = url_for("perusahaan.saya")
            satu = url_for("perusahaan.saya_satu", id=perusahaan_id, _anchor="akun")
            return redirect(ke_saya if diri else satu)
        wakil = queries.akses_satu(pelaku_kini(), wakil_id)
    halaman = render_template("perusahaan/saya_akhiri.html", form=form, w=wakil, diri=diri)
    return halaman, 422 if form.form_errors else 200


@bp.post("/perusahaan-saya/undangan/<int:undangan_id>/terima")
@wajib(rules.WAKILI)
def saya_terima(undangan_id: int) -> ResponseReturnValue:
    """Accept an invitation to one's own address."""
    with ubah():
        wakil = services.terima_undangan(pelaku_kini(), undangan_id)
    flash(bertitik(f"Anda sekarang mewakili {wakil.nama_perusahaan}"), "berhasil")
    return redirect(url_for("perusahaan.saya"))


@bp.post("/perusahaan-saya/undangan/<int:undangan_id>/tolak")
@wajib(rules.WAKILI)
def saya_tolak(undangan_id: int) -> ResponseReturnValue:
    """Decline an invitation to one's own address."""
    with ubah():
        services.tolak_undangan(pelaku_kini(), undangan_id)
    flash("Undangan ditolak.", "berhasil")
    return redirect(url_for("perusahaan.saya"))


@bp.post("/perusahaan-saya/undangan/<int:undangan_id>/batal")
@wajib(rules.WAKILI)
def saya_batal_undang(undangan_id: int) -> ResponseReturnValue:
    """Take an invitation of one's company back."""
    with ubah():
        undangan = services.batalkan_undangan(pelaku_kini(), undangan_id)
    flash("Undangan dibatalkan.", "berhasil")
    return redirect(url_for("perusahaan.saya_satu", id=undangan.perusahaan_id, _anchor="akun"))


batasi(
    bp,
    ("saya_undang",),
    "30 per hour",
    lingkup="perusahaan_undang",
    key_func=per_akun,
    methods=["POST"],
)
