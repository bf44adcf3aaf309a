"""Registering, changing and verifying a company."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perusahaan import queries, rules, services
from hi_cases.perusahaan.forms import FormPerusahaan, nilai_awal
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.queries.cari import Mirip
from hi_cases.perusahaan.routes.bp import bp
from hi_cases.perusahaan.types import Ciri, DataPerusahaan


def _ke_rinci(perusahaan: Perusahaan, pesan: str) -> ResponseReturnValue:
    """Go to the company's page; an unusual WLKP number is said there too."""
    flash(pesan, "berhasil")
    if catatan := rules.catatan_wlkp(perusahaan.wlkp):
        flash(catatan, "peringatan")
    return redirect(url_for("perusahaan.rinci", id=perusahaan.id))


def _kembar(data: DataPerusahaan) -> list[Mirip]:
    """Return likely duplicates of what is being registered, unless they were seen already."""
    if request.form.get("tetap"):
        return []
    ciri = Ciri(
        rules.nama_baku(data.nama, data.bentuk), kecamatan=data.kecamatan, telepon=data.telepon
    )
    return queries.mirip(pelaku_kini(), data.nama, ciri=ciri)


@bp.route("/perusahaan/baru", methods=["GET", "POST"])
@wajib("perusahaan.daftarkan")
def baru() -> ResponseReturnValue:
    """Register a company; likely duplicates are shown before it is taken in."""
    form = FormPerusahaan(nama=request.args.get("nama", ""))
    kembar: list[Mirip] = []
    if form.validate_on_submit():
        kembar = _kembar(form.isi)
        if not kembar:
            with ubah(form) as hasil:
                perusahaan = services.daftarkan(pelaku_kini(), form.isi)
            if hasil.berhasil:
                return _ke_rinci(perusahaan, f"{perusahaan.nama} terdaftar.")
    halaman = render_template("perusahaan/sunting.html", form=form, kembar=kembar, p=None)
    return halaman, 422 if form.errors or kembar else 200


@bp.route("/perusahaan/<int:id>/ubah", methods=["GET", "POST"])
@wajib("perusahaan.ubah")
def sunting(id: int) -> ResponseReturnValue:
    """Change a company; when two save at once, the second sees both versions."""
    perusahaan = queries.ambil(pelaku_kini(), id)
    form = FormPerusahaan(data=nilai_awal(perusahaan))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.ubah(
                pelaku_kini(),
                id,
                form.nomor_versi,
                form.isi,
                kosongkan_kontak=form.kosongkan_kontak.data,
            )
        if hasil.berhasil:
            return _ke_rinci(perusahaan, "Perubahan tersimpan.")
    perusahaan = queries.ambil(pelaku_kini(), id)
    halaman = render_template("perusahaan/sunting.html", form=form, kembar=[], p=perusahaan)
    return halaman, 422 if form.errors else 200


@bp.post("/perusahaan/<int:id>/verifikasi")
@wajib("perusahaan.verifikasi")
def verifikasi(id: int) -> ResponseReturnValue:
    """State that the data are right."""
    with ubah():
        services.verifikasi(pelaku_kini(), id)
    flash("Data dinyatakan benar.", "berhasil")
    return redirect(url_for("perusahaan.rinci", id=id))


@bp.post("/perusahaan/<int:id>/batal-verifikasi")
@wajib("perusahaan.verifikasi")
def batal_verifikasi(id: int) -> ResponseReturnValue:
    """Take that statement back."""
    with ubah():
        services.batal_verifikasi(pelaku_kini(), id)
    flash("Pernyataan benar dicabut. Data kembali menunggu verifikasi.", "berhasil")
    return redirect(url_for("perusahaan.rinci", id=id))
