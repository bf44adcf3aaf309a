"""What is past its time: the list, and the head's word that it be closed."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.fields import nomor_baris
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.data_pribadi.queries.retensi import semua_bagian
from hi_cases.data_pribadi.routes.bp import bp
from hi_cases.data_pribadi.rules import RETENSI
from hi_cases.data_pribadi.services import retensi


@bp.get("/kantor/masa-simpan")
@wajib(RETENSI)
def masa_simpan() -> ResponseReturnValue:
    """List what is past its time, and what is held back and why."""
    return render_template("data_pribadi/masa_simpan.html", semua=semua_bagian())


@bp.post("/kantor/masa-simpan/<kode>")
@wajib(RETENSI)
def masa_simpan_tutup(kode: str) -> ResponseReturnValue:
    """Close the chosen ones for good."""
    pilih = [n for teks in request.form.getlist("pilih") if (n := nomor_baris(teks)) is not None]
    if request.form.get("yakin") != "y":
        flash("Centang pernyataan bahwa daftarnya sudah Anda periksa.", "galat")
        return redirect(url_for("data_pribadi.masa_simpan"))
    with ubah():
        jumlah = retensi.tutup(pelaku_kini(), kode, pilih)
    flash(f"Data pribadi pada {jumlah} baris sudah ditutup.", "berhasil")
    return redirect(url_for("data_pribadi.masa_simpan"))
