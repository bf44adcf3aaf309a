"""A request by somebody without an account; nothing is told before an officer saw who it is."""

from __future__ import annotations

from datetime import timedelta

from flask import redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.kode import tulis
from hi_cases.core.web import batasi, kunci_seorang, pelaku_kini, publik, ubah
from hi_cases.data_pribadi.forms import FormMintaUmum
from hi_cases.data_pribadi.queries import permintaan as baca
from hi_cases.data_pribadi.routes.bp import bp
from hi_cases.data_pribadi.rules.permintaan import BATAS
from hi_cases.data_pribadi.services import permintaan
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.urusan.services import kartu

LAMA = timedelta(minutes=30)
# Many people share one address (a factory, a mobile network).
BATAS_MINTA = "5 per minute; 40 per hour"
_SESI = kunci_seorang("minta_data")
_KOP = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


@bp.route("/data-pribadi/minta", methods=["GET", "POST"])
@publik
def minta() -> ResponseReturnValue:
    """Receive a request from anybody, and lead to the paper with code and PIN."""
    form = FormMintaUmum()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            satu, _ = permintaan.ajukan(pelaku_kini(), form.isi())
            nomor = satu.id
        if hasil.berhasil:
            session[_SESI] = [nomor, int((clock.sekarang() + LAMA).timestamp())]
            return redirect(url_for("data_pribadi.tanda_terima"), 303)
    return render_template(
        "data_pribadi/minta.html",
        form=form,
        ketentuan=kalender.ketentuan(BATAS, clock.hari_ini()),
    ), 422 if form.errors or form.form_errors else 200


@bp.get("/data-pribadi/tanda-terima")
@publik
def tanda_terima() -> ResponseReturnValue:
    """Show code, PIN and hours to the browser that made the request, for half an hour."""
    nomor, akhir = session.get(_SESI, (0, 0))
    milik = kartu.kartu_pertama(nomor) if akhir > clock.sekarang().timestamp() else None
    if milik is None:
        return redirect(url_for("beranda.lacak"))
    return render_template(
        "data_pribadi/tanda_terima.html",
        b=baca.satu_baris(nomor),
        kode=tulis(milik.kode),
        pin=milik.pin,
    ), _KOP


# Stands below the view that it limits.
batasi(bp, ("minta",), BATAS_MINTA, lingkup="minta_data_umum", methods=["POST"])
