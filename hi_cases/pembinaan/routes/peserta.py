"""Who took part, as the office keeps it: the QR code, the list, adding and tying to companies."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.jadwal.rules.kode_qr import kode_qr
from hi_cases.pemberitahuan.services import tautan, tautan_siap
from hi_cases.pembinaan.forms import FormDaftar, FormHadir, FormPadan
from hi_cases.pembinaan.queries import kegiatan
from hi_cases.pembinaan.routes.bp import bp
from hi_cases.pembinaan.rules import HADIR
from hi_cases.pembinaan.services import peserta as layanan
from hi_cases.pembinaan.services import pintu
from hi_cases.perusahaan import queries as perusahaan


def _halaman(id: int, form: FormHadir, daftar: FormDaftar) -> ResponseReturnValue:
    satu = kegiatan.ambil(pelaku_kini(), id)
    acara, semua = kegiatan.acara(satu), kegiatan.hadir(id)
    alamat = tautan("pembinaan.hadir", kunci=pintu.kunci(acara)) if acara and tautan_siap() else ""
    isi: dict[str, Any] = {
        "u": satu,
        "acara": acara,
        "hadir": semua,
        "dicoret": kegiatan.dicoret(id),
        "form": form,
        "daftar": daftar,
        "padan": FormPadan(formdata=None),
        "kuota": kegiatan.kuota(satu),
        "alamat": alamat,
        "qr": kode_qr(alamat) if alamat else None,
        "nama": perusahaan.nama_banyak(s.perusahaan_id for s in semua if s.perusahaan_id),
    }
    salah = form.errors or daftar.errors or form.form_errors
    return render_template("pembinaan/peserta.html", **isi), 422 if salah else 200


def _kembali(id: int) -> ResponseReturnValue:
    return redirect(url_for("pembinaan.daftar_hadir", id=id), 303)


@bp.route("/kantor/pembinaan/<int:id>/hadir", methods=["GET", "POST"])
@wajib(HADIR)
def daftar_hadir(id: int) -> ResponseReturnValue:
    """Show participants and the QR code; add one by hand."""
    kegiatan.ambil(pelaku_kini(), id)
    form = FormHadir()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            isi = (form.nama.data or "", form.jabatan.data or "", form.perusahaan.data or "")
            baru = layanan.catat(pelaku_kini(), id, *isi)
        if hasil.berhasil:
            flash("Peserta dicatat." if baru else "Peserta itu sudah tercatat.", "berhasil")
            return _kembali(id)
    return _halaman(id, form, FormDaftar(formdata=None))


@bp.post("/kantor/pembinaan/<int:id>/unggah")
@wajib(HADIR)
def unggah(id: int) -> ResponseReturnValue:
    """Take in a list of participants, wholly or not at all."""
    kegiatan.ambil(pelaku_kini(), id)
    form = FormDaftar()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            baru = layanan.unggah(pelaku_kini(), id, form.berkas.data.read())
        if hasil.berhasil:
            flash(f"{baru} peserta baru dimasukkan dari daftar.", "berhasil")
            return _kembali(id)
    return _halaman(id, FormHadir(formdata=None), form)


@bp.post("/kantor/pembinaan/<int:id>/hadir/<int:hadir_id>/padankan")
@wajib(HADIR)
def padankan(id: int, hadir_id: int) -> ResponseReturnValue:
    """Tie a participant to a company of the register."""
    kegiatan.ambil(pelaku_kini(), id)
    form = FormPadan()
    berhasil = False
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.padankan(pelaku_kini(), id, hadir_id, form.perusahaan.data or "")
        berhasil = hasil.berhasil
    pesan = "Perusahaannya dipadankan." if berhasil else " ".join(map(str, form.perusahaan.errors))
    flash(pesan or "Perusahaannya belum dipadankan.", "berhasil" if berhasil else "galat")
    return _kembali(id)


@bp.post("/kantor/pembinaan/<int:id>/hadir/<int:hadir_id>/coret")
@wajib(HADIR)
def coret_hadir(id: int, hadir_id: int) -> ResponseReturnValue:
    """Strike out a participant who was not there."""
    with ubah():
        layanan.coret(pelaku_kini(), id, hadir_id)
    flash("Kehadiran itu dicoret. Bila keliru, catat lagi orangnya di sini.", "berhasil")
    return _kembali(id)
