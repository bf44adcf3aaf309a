"""Pages of a company's sites."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perusahaan import queries, services
from hi_cases.perusahaan.forms import FormLokasi, nilai_awal_lokasi
from hi_cases.perusahaan.routes.bp import bp


def _kembali(id: int, pesan: str) -> ResponseReturnValue:
    flash(pesan, "berhasil")
    return redirect(url_for("perusahaan.rinci", id=id, _anchor="lokasi"))


@bp.route("/perusahaan/<int:id>/lokasi/baru", methods=["GET", "POST"])
@wajib("perusahaan.ubah")
def lokasi_baru(id: int) -> ResponseReturnValue:
    """Add a site."""
    perusahaan = queries.ambil(pelaku_kini(), id)
    form = FormLokasi()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.tambah_lokasi(pelaku_kini(), id, form.isi)
        if hasil.berhasil:
            return _kembali(id, "Lokasi ditambahkan.")
    halaman = render_template("perusahaan/lokasi.html", form=form, p=perusahaan, lokasi=None)
    return halaman, 422 if form.errors else 200


@bp.route("/perusahaan/<int:id>/lokasi/<int:lokasi_id>/ubah", methods=["GET", "POST"])
@wajib("perusahaan.ubah")
def lokasi_sunting(id: int, lokasi_id: int) -> ResponseReturnValue:
    """Change a site."""
    lokasi = queries.ambil_lokasi(pelaku_kini(), id, lokasi_id)
    form = FormLokasi(data=nilai_awal_lokasi(lokasi))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.ubah_lokasi(pelaku_kini(), id, lokasi_id, form.nomor_versi, form.isi)
        if hasil.berhasil:
            return _kembali(id, "Lokasi diubah.")
    perusahaan = queries.ambil(pelaku_kini(), id)
    halaman = render_template("perusahaan/lokasi.html", form=form, p=perusahaan, lokasi=lokasi)
    return halaman, 422 if form.errors else 200


@bp.post("/perusahaan/<int:id>/lokasi/<int:lokasi_id>/tutup")
@wajib("perusahaan.ubah")
def lokasi_tutup(id: int, lokasi_id: int) -> ResponseReturnValue:
    """Mark a site as closed."""
    with ubah():
        services.tutup_lokasi(pelaku_kini(), id, lokasi_id)
    return _kembali(id, "Lokasi ditandai tutup. Anda dapat membukanya lagi.")


@bp.post("/perusahaan/<int:id>/lokasi/<int:lokasi_id>/buka")
@wajib("perusahaan.ubah")
def lokasi_buka(id: int, lokasi_id: int) -> ResponseReturnValue:
    """Open a closed site again."""
    with ubah():
        services.buka_lokasi(pelaku_kini(), id, lokasi_id)
    return _kembali(id, "Lokasi dibuka lagi.")
