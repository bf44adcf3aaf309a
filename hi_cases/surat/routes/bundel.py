"""The file for the court: choose its parts, follow the job, take it out."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import papan
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import boleh, pelaku_kini, ubah, wajib
from hi_cases.surat.forms.bundel import FormBundel, form_bundel
from hi_cases.surat.queries import bundel as baca
from hi_cases.surat.queries import port
from hi_cases.surat.routes.berkas import kirim
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.services import bundel as layanan


def _terjilid(jenis: str, rujukan_id: int) -> Rujukan:
    """Return the thing whose letters are bound; TidakDitemukan for one whose are not."""
    satu = Rujukan(jenis, rujukan_id)
    if not port(satu).terjilid:
        raise TidakDitemukan
    return satu


def _form(satu: Rujukan) -> FormBundel:
    return form_bundel(baca.calon(baca.sumber(pelaku_kini(), satu)))


def _halaman(satu: Rujukan, form: FormBundel | None) -> ResponseReturnValue:
    pelaku = pelaku_kini()
    galat = form is not None and (form.errors or form.form_errors)
    isi = render_template(
        "surat/bundel.html",
        rujukan=satu,
        label=papan.label(pelaku, satu),
        form=form,
        semua=baca.daftar(pelaku, satu),
        saya=pelaku.id,
    )
    return isi, 422 if galat else 200


@bp.get("/surat/tentang/<jenis>/<int:rujukan_id>/berkas-phi")
@wajib("surat.baca")
def bundel(jenis: str, rujukan_id: int) -> ResponseReturnValue:
    """Show the bundles of a thing, and what may go into a new one."""
    satu = _terjilid(jenis, rujukan_id)
    semua = baca.daftar(pelaku_kini(), satu)
    menunggu = any(baris.berjalan for baris in semua)
    return _halaman(satu, _form(satu) if boleh("surat.jilid") and not menunggu else None)


@bp.post("/surat/tentang/<jenis>/<int:rujukan_id>/berkas-phi")
@wajib("surat.jilid")
def bundel_buat(jenis: str, rujukan_id: int) -> ResponseReturnValue:
    """Have a bundle made by a job."""
    satu = _terjilid(jenis, rujukan_id)
    form = _form(satu)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.minta(pelaku_kini(), satu, form.susunan())
        if hasil.berhasil:
            return _kembali(satu)
    return _halaman(satu, form)


def _kembali(satu: Rujukan) -> ResponseReturnValue:
    return redirect(url_for("surat.bundel", jenis=satu.jenis, rujukan_id=satu.id), 303)


@bp.post("/surat/bundel/<int:bundel_id>/unduh")
@wajib("surat.baca")
def bundel_unduh(bundel_id: int) -> ResponseReturnValue:
    """Send a bundle; it holds a whole case, so it is a POST and stands in the trail."""
    with ubah():
        satu, isi = layanan.keluarkan(pelaku_kini(), bundel_id)
        nama = f"Berkas-PHI-{satu.rujukan_id}-jilid-{satu.id}.pdf"
    return kirim(isi, "application/pdf", nama)


@bp.post("/surat/bundel/<int:bundel_id>/batal")
@wajib("surat.jilid")
def bundel_batal(bundel_id: int) -> ResponseReturnValue:
    """Stop one's own binding."""
    with ubah():
        satu = baca.ambil(pelaku_kini(), bundel_id)
        layanan.batalkan(pelaku_kini(), satu)
    flash("Penjilidan dibatalkan.", "peringatan")
    return _kembali(satu.rujukan)
