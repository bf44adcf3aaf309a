"""Hand cases over to another mediator: the page for many, its record, the mark of reading."""

from __future__ import annotations

import secrets

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perselisihan.forms.serah_terima import FormSerahTerima
from hi_cases.perselisihan.queries import serah_terima as bacaan
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.services import serah_terima as layanan
from hi_cases.perselisihan.types import Tindakan


def _dari(form: FormSerahTerima) -> int | None:
    teks = form.dari.data or request.args.get("dari", "")
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 16 else None


def _siapkan() -> FormSerahTerima:
    form = FormSerahTerima()
    if not form.kunci.data:
        form.kunci.data = secrets.token_urlsafe(24)
    if not form.dari.data:
        form.dari.data = request.args.get("dari", "")
    return form


@bp.route("/serah-terima", methods=["GET", "POST"])
@wajib(izin.kode(Tindakan.GANTI_MEDIATOR))
def serah_terima() -> ResponseReturnValue:
    """Choose whose cases go to whom; hand them over all at once."""
    pelaku, form = pelaku_kini(), _siapkan()
    dari_id = _dari(form)
    form.pasang(bacaan.mediator_penerima(pelaku, dari_id or 0))
    baris = bacaan.perkara_diserahkan(pelaku, dari_id) if dari_id else []
    if form.is_submitted() and (minta := form.permintaan(baris)):
        nomor = 0
        with ubah(form) as hasil:
            nomor = layanan.serahkan_banyak(pelaku, minta)
        if hasil.berhasil:
            return redirect(url_for("perselisihan.berita_acara", serah_id=nomor))
        baris = bacaan.perkara_diserahkan(pelaku, minta.dari_id)
    return render_template(
        "perselisihan/serah_terima.html",
        form=form,
        dari_id=dari_id,
        baris=baris,
        mediator=bacaan.mediator_berperkara(pelaku),
    ), 422 if form.errors else 200


@bp.get("/serah-terima/<int:serah_id>")
@wajib(izin.LIHAT)
def berita_acara(serah_id: int) -> ResponseReturnValue:
    """Show the record of one hand-over, for the file and for signing."""
    acara = bacaan.berita_acara(pelaku_kini(), serah_id)
    return render_template("perselisihan/serah_terima_cetak.html", acara=acara)


@bp.post("/<int:perkara_id>/serah-terima/<int:serah_id>/dibaca")
@wajib(izin.LIHAT)
def serah_terima_dibaca(perkara_id: int, serah_id: int) -> ResponseReturnValue:
    """Mark the note as read."""
    with ubah():
        layanan.tandai_dibaca(pelaku_kini(), perkara_id, serah_id)
    flash("Catatan serah terima ditandai sudah dibaca.", "berhasil")
    return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id))
