"""Begin a letter, give a draft up."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import papan
from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.surat import queries
from hi_cases.surat.forms.tulis import FormBaru, form_baru
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.batas import alasan_bersama, yang_ada
from hi_cases.surat.queries.naskah import pastikan_menulis
from hi_cases.surat.queries.pilihan import isian_terakhir, pihak_dituju
from hi_cases.surat.queries.templat import templat_berlaku, templat_dari
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.services import tulis
from hi_cases.surat.types import Sasaran, Templat


def _templat(tentang: Rujukan, kode: str) -> Templat:
    pelaku = pelaku_kini()
    queries.pastikan_terlihat(pelaku, tentang)
    templat = templat_dari(templat_berlaku(kode))
    if templat.rujukan != tentang.jenis:
        raise TidakDitemukan
    pastikan_menulis(pelaku, tentang, kode)
    if alasan := alasan_bersama(tentang, kode):
        raise TindakanDitolak(alasan)
    return templat


@bp.route("/surat/tentang/<jenis>/<int:rujukan_id>/baru/<kode>", methods=["GET", "POST"])
@wajib("surat.tulis")
def baru(jenis: str, rujukan_id: int, kode: str) -> ResponseReturnValue:
    """Begin a letter; to all parties, one draft for each in one act."""
    tentang = Rujukan(jenis, rujukan_id)
    templat = _templat(tentang, kode)
    satu_pihak = templat.sasaran is Sasaran.SATU_PIHAK
    pihak = pihak_dituju(tentang, templat) if satu_pihak else ()
    dahulu = {**isian_terakhir(tentang, templat), **queries.port(tentang).awal(rujukan_id, kode)}
    form = form_baru(templat, pihak, request.args.get("pihak", ""), dahulu)
    if form.validate_on_submit() and (jadi := _buat(tentang, templat, form)):
        return redirect(jadi)
    return render_template(
        "surat/baru.html",
        form=form,
        templat=templat,
        rujukan=tentang,
        label=papan.label(pelaku_kini(), tentang),
        dahulu=queries.port(tentang).dahulu(rujukan_id, kode),
        sudah_ada=_sudah_ada(tentang, templat, form),
    ), 422 if form.errors or form.form_errors else 200


def _sudah_ada(tentang: Rujukan, templat: Templat, form: FormBaru) -> list[Surat]:
    """Return the letters that are enough, for what is chosen on the page."""
    terbaca = form.is_submitted() and not any(bidang.errors for bidang in form)
    pihak = form.pihak_dipilih() if terbaca else [None]
    semua = (yang_ada(tentang, templat.kode, satu, form.isian()) for satu in pihak)
    return [satu for satu in semua if satu is not None]


def _buat(tentang: Rujukan, templat: Templat, form: FormBaru) -> str:
    """Make the drafts and return where to go on; empty where it was refused."""
    with ubah(form) as hasil:
        semua = [
            tulis.buat(pelaku_kini(), templat.kode, tentang, pihak, form.isian())
            for pihak in form.pihak_dipilih()
        ]
        nomor = [satu.id for satu in semua]
    if not hasil.berhasil:
        return ""
    if len(nomor) == 1:
        return url_for("surat.satu", surat_id=nomor[0])
    flash(f"{len(nomor)} draf {templat.nama} dibuat, satu untuk setiap pihak.", "berhasil")
    return url_for("surat.tentang", jenis=tentang.jenis, rujukan_id=tentang.id)


@bp.post("/surat/<int:surat_id>/buang")
@wajib("surat.tulis")
def buang(surat_id: int) -> ResponseReturnValue:
    """Give a draft up."""
    surat = queries.ambil(pelaku_kini(), surat_id)
    tentang = surat.rujukan
    with ubah():
        tulis.buang(pelaku_kini(), surat_id, request.form.get("versi", type=int))
    flash("Draf dibuang. Ia tetap tampak di daftar ini dan dapat dikembalikan.", "berhasil")
    return redirect(url_for("surat.tentang", jenis=tentang.jenis, rujukan_id=tentang.id))


@bp.post("/surat/<int:surat_id>/pulihkan")
@wajib("surat.tulis")
def pulihkan(surat_id: int) -> ResponseReturnValue:
    """Take a draft up again."""
    queries.ambil(pelaku_kini(), surat_id)
    with ubah():
        tulis.pulihkan(pelaku_kini(), surat_id, request.form.get("versi", type=int))
    flash("Draf dikembalikan. Lanjutkan menulisnya di sini.", "berhasil")
    return redirect(url_for("surat.satu", surat_id=surat_id))
