"""What a phone opens at the door: attendance, and afterwards an opinion. No account, no names."""

from __future__ import annotations

from datetime import timedelta

from flask import (
    Response,
    current_app,
    flash,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.web import batasi, publik, ubah
from hi_cases.pembinaan.forms import FormHadir, form_evaluasi
from hi_cases.pembinaan.queries import kegiatan
from hi_cases.pembinaan.routes.bp import bp
from hi_cases.pembinaan.rules import peserta as aturan
from hi_cases.pembinaan.services import peserta, pintu
from hi_cases.pembinaan.types import PERTANYAAN

# A hall of people behind one address, each of whom reads three pages for what he sends; the key
# itself is too long to be guessed.
BATAS = "60 per minute; 900 per hour"
_KOP = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
TIKET = "hi_evaluasi"
_LAMA = timedelta(days=1) + aturan.BATAS_EVALUASI


def _beri_tiket(jawaban: Response, tiket: str) -> Response:
    """Leave the ticket of an attendance on the phone, for as long as opinions are taken."""
    jawaban.set_cookie(
        TIKET,
        tiket,
        max_age=_LAMA,
        path=f"{request.script_root}/pembinaan",
        secure=bool(current_app.config["SESSION_COOKIE_SECURE"]),
        httponly=True,
        samesite="Lax",
    )
    return jawaban


@bp.route("/pembinaan/hadir/<kunci>", methods=["GET", "POST"])
@publik
def hadir(kunci: str) -> ResponseReturnValue:
    """Let a participant say that he is there."""
    satu, acara = pintu.buka(kunci)
    form = FormHadir()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            isi = (form.nama.data or "", form.jabatan.data or "", form.perusahaan.data or "")
            tiket = peserta.hadir(kunci, *isi)
        if hasil.berhasil:
            flash("Kehadiran Anda sudah tercatat. Terima kasih.", "berhasil")
            kembali = redirect(url_for("pembinaan.hadir", kunci=kunci), 303)
            return _beri_tiket(make_response(kembali), tiket)
    buka, kini = aturan.pintu(acara.rentang), clock.sekarang()
    halaman = render_template(
        "pembinaan/hadir.html",
        u=satu,
        acara=acara,
        form=form,
        kunci=kunci,
        dibuka=buka.mulai,
        belum=kini < buka.mulai,
        terbuka=buka.mulai <= kini < buka.selesai,
        nilai=aturan.boleh_evaluasi(acara.rentang, kini),
    )
    return halaman, 422 if form.errors or form.form_errors else 200, _KOP


@bp.route("/pembinaan/evaluasi/<kunci>", methods=["GET", "POST"])
@publik
def evaluasi(kunci: str) -> ResponseReturnValue:
    """Let a participant say what he thought, without his name."""
    satu, acara = pintu.buka(kunci)
    form, tiket = form_evaluasi(), request.cookies.get(TIKET, "")
    milik = pintu.kunci_tiket(tiket, satu.id)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            peserta.nilai(kunci, form.nilai(), form.saran.data or "", tiket)
        if hasil.berhasil:
            flash("Evaluasi Anda sudah kami terima. Terima kasih.", "berhasil")
            return redirect(url_for("pembinaan.hadir", kunci=kunci), 303)
    halaman = render_template(
        "pembinaan/evaluasi.html",
        u=satu,
        form=form,
        kunci=kunci,
        pertanyaan=PERTANYAAN,
        bertiket=bool(milik),
        tanpa=peserta.TANPA_TIKET,
        sudah=bool(milik) and kegiatan.sudah_menilai(satu.id, milik),
        terbuka=aturan.boleh_evaluasi(acara.rentang, clock.sekarang()),
    )
    return halaman, 422 if form.errors or form.form_errors else 200, _KOP


# Stands below the views that it limits.
batasi(bp, ("hadir", "evaluasi"), BATAS, lingkup="pembinaan.hadir", methods=["POST"])
