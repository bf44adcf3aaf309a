"""Bringing in an old register: upload, what it would do, how far it is, what was refused."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from hi_cases.core.forms import Formulir
from hi_cases.core.web import di_luar_transaksi, pelaku_kini, ubah, wajib
from hi_cases.core.web.impor import bahan_periksa, kirim_ditolak, kirim_lembar_kosong
from hi_cases.syarat_kerja.forms import FormImporLama
from hi_cases.syarat_kerja.queries import impor as queries
from hi_cases.syarat_kerja.routes.bp import bp
from hi_cases.syarat_kerja.rules.impor_lama import PETUNJUK
from hi_cases.syarat_kerja.rules.izin import CATAT_LAMA
from hi_cases.syarat_kerja.services.impor import layanan


@bp.route("/syarat-kerja/dokumen-lama/impor", methods=["GET", "POST"])
@wajib(CATAT_LAMA)
def impor() -> ResponseReturnValue:
    """Take an old register in; a job checks it, and nothing is entered before somebody confirms."""
    form = FormImporLama()
    if form.validate_on_submit():
        berkas: FileStorage = form.berkas.data
        isi = berkas.read()
        with ubah(form) as hasil:
            with di_luar_transaksi():
                layanan.baca(isi)
            baru = layanan.simpan(pelaku_kini(), berkas.filename or "", isi)
            layanan.jalankan(pelaku_kini(), baru.id, masukkan=False)
        if hasil.berhasil:
            return redirect(url_for(".impor_periksa", impor_id=baru.id), 303)
    riwayat = queries.riwayat_impor(pelaku_kini())
    halaman = render_template("syarat_kerja/impor.html", form=form, riwayat=riwayat)
    return halaman, 422 if form.errors or form.form_errors else 200


@bp.get("/syarat-kerja/dokumen-lama/impor/lembar-kosong.xlsx")
@wajib(CATAT_LAMA)
def impor_contoh() -> ResponseReturnValue:
    """Send an empty register to fill in, with what each column takes."""
    return kirim_lembar_kosong("Register PP dan PKB", PETUNJUK, "register-pp-pkb.xlsx")


@bp.get("/syarat-kerja/dokumen-lama/impor/<int:impor_id>")
@wajib(CATAT_LAMA)
def impor_periksa(impor_id: int) -> ResponseReturnValue:
    """Show what a list would do, how far the work on it is, or what it did."""
    return _periksa(impor_id, Formulir())


def _periksa(impor_id: int, form: Formulir) -> ResponseReturnValue:
    satu = queries.ambil_impor(pelaku_kini(), impor_id)
    halaman = render_template(
        "syarat_kerja/impor_periksa.html",
        form=form,
        **bahan_periksa(satu),
    )
    return halaman, 422 if form.errors or form.form_errors else 200


@bp.post("/syarat-kerja/dokumen-lama/impor/<int:impor_id>/jalankan")
@wajib(CATAT_LAMA)
def impor_jalankan(impor_id: int) -> ResponseReturnValue:
    """Confirm: a job enters the papers; or check the list once more after a broken check."""
    form = Formulir()
    if form.validate_on_submit():
        sudah = queries.ambil_impor(pelaku_kini(), impor_id).hasil_periksa is not None
        with ubah(form) as hasil:
            layanan.jalankan(pelaku_kini(), impor_id, masukkan=sudah)
        if hasil.berhasil:
            return redirect(url_for(".impor_periksa", impor_id=impor_id), 303)
    return _periksa(impor_id, form)


@bp.post("/syarat-kerja/dokumen-lama/impor/<int:impor_id>/batal")
@wajib(CATAT_LAMA)
def impor_batal(impor_id: int) -> ResponseReturnValue:
    """Stop the work on a list."""
    with ubah():
        layanan.batalkan(pelaku_kini(), impor_id)
    flash("Pekerjaan dibatalkan. Dokumen yang sudah tercatat tetap ada.", "peringatan")
    return redirect(url_for(".impor_periksa", impor_id=impor_id), 303)


@bp.post("/syarat-kerja/dokumen-lama/impor/<int:impor_id>/ditolak.csv")
@wajib(CATAT_LAMA)
def impor_ditolak(impor_id: int) -> ResponseReturnValue:
    """Download the refused cells: they hold names, so it is a POST and stands in the trail."""
    with di_luar_transaksi():
        tolak = layanan.tolak_tersimpan(queries.ambil_impor(pelaku_kini(), impor_id))
    with ubah():
        satu = queries.ambil_impor(pelaku_kini(), impor_id)
        layanan.catat_unduhan(pelaku_kini(), satu)
        nama = f"ditolak-register-{satu.id}.csv"
    return kirim_ditolak(tolak, nama)
