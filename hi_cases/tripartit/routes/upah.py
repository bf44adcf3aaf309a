"""Minimum wages by year, and the rounds in which they come about."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.tripartit.forms.upah import FormCoret, FormPutaran, FormUpah
from hi_cases.tripartit.queries import upah as baca
from hi_cases.tripartit.routes.bahan import tampil
from hi_cases.tripartit.routes.bp import bp
from hi_cases.tripartit.rules import putaran
from hi_cases.tripartit.rules.izin import KELOLA, LIHAT
from hi_cases.tripartit.services import upah as layanan


@bp.get("/upah-minimum")
@wajib(LIHAT)
def upah() -> ResponseReturnValue:
    """Show the minimum wages by year with the decisions that set them."""
    semua = baca.semua_upah(pelaku_kini())
    return render_template(
        "tripartit/upah.html",
        berlaku=[satu for satu in semua if not satu.dicoret],
        dicoret=[satu for satu in semua if satu.dicoret],
        kini=baca.putaran_kini(),
        jenis_putaran=putaran.JENIS,
    )


@bp.route("/upah-minimum/baru", methods=["GET", "POST"])
@wajib(KELOLA)
def upah_baru() -> ResponseReturnValue:
    """Enter a minimum wage with the decision that set it."""
    form = FormUpah()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.catat(pelaku_kini(), form.data_upah)
        if hasil.berhasil:
            flash("Upah minimum sudah dicatat.", "berhasil")
            return redirect(url_for("tripartit.upah"), 303)
    return tampil("isian_upah", form, judul="Catat upah minimum", tombol_kata="Catat upah minimum")


@bp.route("/upah-minimum/<int:upah_id>/coret", methods=["GET", "POST"])
@wajib(KELOLA)
def upah_coret(upah_id: int) -> ResponseReturnValue:
    """Strike out a minimum wage that was entered wrongly."""
    baca.ambil_upah(pelaku_kini(), upah_id)
    form = FormCoret()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.coret(pelaku_kini(), upah_id, form.alasan.data or "")
        if hasil.berhasil:
            flash("Catatan itu dicoret dan tidak dipakai lagi.", "berhasil")
            return redirect(url_for("tripartit.upah"), 303)
    return tampil("isian_upah", form, judul="Coret upah minimum", tombol_kata="Coret")


@bp.route("/upah-minimum/putaran", methods=["GET", "POST"])
@wajib(KELOLA)
def putaran_baru() -> ResponseReturnValue:
    """Begin the round of a year's minimum wage."""
    form = FormPutaran()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            satu = layanan.mulai(pelaku_kini(), form.tahun.data or "")
        if hasil.berhasil:
            flash(f"Putaran dimulai dengan nomor {satu.nomor}.", "berhasil")
            return redirect(url_for("urusan.rinci", id=satu.id), 303)
    return tampil(
        "isian_upah", form, judul="Mulai putaran upah minimum", tombol_kata="Mulai putaran"
    )
