"""Social security: companies under full participation, one company's counts, a company's own."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.ekspor import XLSX
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.forms.jamsostek import (
    FormBatalPeserta,
    FormPeserta,
    FormSaringanPeserta,
)
from hi_cases.syarat_kerja.queries import jamsostek as baca
from hi_cases.syarat_kerja.routes.bp import bp
from hi_cases.syarat_kerja.rules.izin import PESERTA, PESERTA_SAYA
from hi_cases.syarat_kerja.rules.jamsostek import DASAR, PERLU_VERIFIKASI
from hi_cases.syarat_kerja.services import jamsostek as layanan
from hi_cases.syarat_kerja.types import Program, SumberPeserta


def _form_saringan() -> FormSaringanPeserta:
    form = FormSaringanPeserta(request.args)
    form.pasang(perusahaan.kecamatan())
    return form


@bp.get("/jamsostek")
@wajib(PESERTA)
def jamsostek() -> ResponseReturnValue:
    """List the companies with more workers than members, filtered by the address."""
    form = _form_saringan()
    setelah = request.args.get("setelah", "")
    halaman = baca.daftar_kurang(form.saringan(), setelah)
    isian = request.args.to_dict(flat=False)
    berikut = {**isian, "setelah": halaman.berikut}
    return render_template(
        "syarat_kerja/jamsostek.html",
        form=form,
        chip=form.berlaku,
        halaman=halaman,
        program=list(Program),
        dasar=DASAR,
        perlu_verifikasi=PERLU_VERIFIKASI,
        url_berikut=url_for(".jamsostek", **berikut) if halaman.berikut else None,
        url_awal=url_for(".jamsostek", **{**isian, "setelah": None}) if setelah else None,
    )


@bp.post("/jamsostek/kurang.xlsx")
@wajib(PESERTA)
def jamsostek_ekspor() -> ResponseReturnValue:
    """Send the list, as far as the filters leave it."""
    saringan = _form_saringan().saringan()
    with ubah():
        isi = layanan.kurang_xlsx(pelaku_kini(), saringan)
    nama = f"peserta-jamsostek-kurang-{clock.hari_ini().isoformat()}.xlsx"
    return send_file(isi, mimetype=XLSX, as_attachment=True, download_name=nama)


def _satu(templat: str, milik: Any, form: FormPeserta) -> ResponseReturnValue:
    halaman = render_template(
        templat,
        form=form,
        p=milik,
        kini=baca.kini(milik.id),
        riwayat=baca.riwayat(milik.id),
        program=list(Program),
        perlu_verifikasi=PERLU_VERIFIKASI,
    )
    return halaman, 422 if form.errors or form.form_errors else 200


@bp.route("/jamsostek/<int:id>", methods=["GET", "POST"])
@wajib(PESERTA)
def jamsostek_satu(id: int) -> ResponseReturnValue:
    """Show the counts of one company to the office, and take new ones."""
    milik = perusahaan.ambil(pelaku_kini(), id)
    form = FormPeserta()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.catat(pelaku_kini(), milik.id, form.data_peserta())
        if hasil.berhasil:
            flash("Jumlah peserta tercatat.", "berhasil")
            return redirect(url_for(".jamsostek_satu", id=id))
        milik = perusahaan.ambil(pelaku_kini(), id)
    return _satu("syarat_kerja/jamsostek_satu.html", milik, form)


@bp.route("/jamsostek/saya/<int:id>", methods=["GET", "POST"])
@wajib(PESERTA_SAYA)
def jamsostek_saya(id: int) -> ResponseReturnValue:
    """Show a company its own counts, and take new ones from it."""
    milik = perusahaan.ambil(pelaku_kini(), id)
    form = FormPeserta()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            data = form.data_peserta(SumberPeserta.PERUSAHAAN)
            layanan.catat(pelaku_kini(), milik.id, data)
        if hasil.berhasil:
            flash("Jumlah peserta tersimpan dan terbaca oleh dinas.", "berhasil")
            return redirect(url_for(".jamsostek_saya", id=id))
        milik = perusahaan.ambil(pelaku_kini(), id)
    return _satu("syarat_kerja/jamsostek_saya.html", milik, form)


@bp.route("/jamsostek/catatan/<int:peserta_id>/batalkan", methods=["GET", "POST"])
@wajib(PESERTA)
def jamsostek_batalkan(peserta_id: int) -> ResponseReturnValue:
    """Strike out a count that is a mistake, with its reason."""
    satu = baca.ambil(pelaku_kini(), peserta_id)
    form = FormBatalPeserta()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.batalkan(pelaku_kini(), peserta_id, form.alasan.data)
        if hasil.berhasil:
            flash("Catatan itu dibatalkan dan tidak dihitung lagi.", "berhasil")
            return redirect(url_for(".jamsostek_satu", id=satu.perusahaan_id))
        satu = baca.ambil(pelaku_kini(), peserta_id)
    halaman = render_template("syarat_kerja/jamsostek_batalkan.html", form=form, i=satu)
    return halaman, 422 if form.errors or form.form_errors else 200
