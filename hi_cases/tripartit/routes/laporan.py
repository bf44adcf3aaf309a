"""The yearly report of a body: looked at, taken out."""

from __future__ import annotations

import io

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan, TindakanDitolak
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.tripartit.queries import laporan as baca
from hi_cases.tripartit.queries import lembaga as baca_lembaga
from hi_cases.tripartit.routes.bp import bp
from hi_cases.tripartit.rules.izin import LIHAT
from hi_cases.tripartit.rules.laporan import jumlah_hadir, ringkasan
from hi_cases.tripartit.services import laporan as layanan
from hi_cases.tripartit.types import BentukLaporan

_TIPE = {
    BentukLaporan.PDF: "application/pdf",
    BentukLaporan.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@bp.get("/lembaga/<int:lembaga_id>/laporan/<int:tahun>")
@wajib(LIHAT)
def laporan(lembaga_id: int, tahun: int) -> ResponseReturnValue:
    """Show the report of a year as it would be printed."""
    pelaku = pelaku_kini()
    data = baca.laporan(pelaku, lembaga_id, tahun)
    lembaga = baca_lembaga.ambil(pelaku, lembaga_id)
    return render_template(
        "tripartit/laporan.html",
        d=data,
        lembaga=lembaga,
        ringkasan=ringkasan(data),
        hadir=jumlah_hadir(data.rapat),
        semua=baca.tahun_laporan(lembaga),
    )


@bp.post("/lembaga/<int:lembaga_id>/laporan/<int:tahun>/unduh")
@wajib(LIHAT)
def laporan_unduh(lembaga_id: int, tahun: int) -> ResponseReturnValue:
    """Send the report; it holds names, so it is a POST and stands in the trail."""
    bentuk = request.form.get("bentuk", "")
    if bentuk not in set(BentukLaporan):
        raise TidakDitemukan
    try:
        with ubah():
            isi = layanan.keluarkan(pelaku_kini(), lembaga_id, tahun, BentukLaporan(bentuk))
    except TindakanDitolak as galat:
        flash(galat.pesan, "galat")
        return redirect(url_for("tripartit.laporan", lembaga_id=lembaga_id, tahun=tahun), 303)
    nama = f"laporan-lembaga-{lembaga_id}-{tahun}.{bentuk}"
    jawaban = send_file(
        io.BytesIO(isi),
        mimetype=_TIPE[BentukLaporan(bentuk)],
        as_attachment=True,
        download_name=nama,
    )
    jawaban.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    jawaban.headers["Cache-Control"] = "no-store"
    return jawaban
