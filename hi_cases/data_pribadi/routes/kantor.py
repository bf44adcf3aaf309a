"""The office's queue of requests, by the hour at which they end."""

from __future__ import annotations

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.data_pribadi.queries import permintaan as baca
from hi_cases.data_pribadi.routes.bp import bp
from hi_cases.data_pribadi.rules import INSIDEN, PERMINTAAN
from hi_cases.data_pribadi.rules.permintaan import BATAS
from hi_cases.data_pribadi.services import insiden
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.rules import alur
from hi_cases.urusan.rules.izin import izin_jenis
from hi_cases.urusan.services import kartu

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LIHAT = izin_jenis(PERMINTAAN).kode


@bp.get("/kantor/permintaan-data")
@wajib(LIHAT)
def antrean() -> ResponseReturnValue:
    """List the open requests, whose hours end first on top."""
    setelah = request.args.get("setelah", "")
    halaman = baca.antrean(setelah)
    return render_template(
        "data_pribadi/antrean.html",
        halaman=halaman,
        total=baca.hitung(pelaku_kini()),
        jenis=PERMINTAAN,
        ketentuan=kalender.ketentuan(BATAS, clock.hari_ini()),
        boleh_buat=alur.berhak(PERMINTAAN.buat, pelaku_kini(), None),
        url_awal=url_for("data_pribadi.antrean") if setelah else None,
        url_berikut=url_for("data_pribadi.antrean", setelah=halaman.berikut)
        if halaman.berikut
        else None,
    )


@bp.post("/kantor/permintaan-data/<int:permintaan_id>/pin-baru")
@wajib(LIHAT)
def pin_baru(permintaan_id: int) -> ResponseReturnValue:
    """Give a new PIN to whoever lost the paper."""
    pelaku = pelaku_kini()
    with ubah():
        satu = urusan.pegang(pelaku, baca.satu_kantor(permintaan_id).urusan_id)
        kartu.pin_baru(pelaku, satu)
    flash("PIN baru sudah dibuat. PIN yang lama tidak membuka apa-apa lagi.", "berhasil")
    return redirect(url_for("urusan.rinci", id=permintaan_id))


@bp.get("/kantor/insiden-data/<int:insiden_id>/konsep/<kepada>.docx")
@wajib(izin_jenis(INSIDEN).kode)
def konsep_insiden(insiden_id: int, kepada: str) -> ResponseReturnValue:
    """Draft the notification of a breach as a letter, to be numbered, signed and sent."""
    if kepada not in insiden.PENERIMA:
        raise TidakDitemukan
    nama, isi = insiden.konsep(pelaku_kini(), insiden_id, kepada)
    jawaban = Response(isi, mimetype=DOCX)
    jawaban.headers.set("Content-Disposition", "attachment", filename=nama)
    return jawaban
