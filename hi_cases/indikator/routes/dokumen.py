"""Planning documents, and the years before them beside the register."""

from __future__ import annotations

from flask import flash, redirect, render_template, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.ekspor import XLSX
from hi_cases.core.web import di_luar_transaksi, pelaku_kini, ubah, wajib
from hi_cases.indikator.forms.indikator import FormDokumen, FormTarik
from hi_cases.indikator.queries import rencana as baca
from hi_cases.indikator.queries.sejarah import sejarah as baca_sejarah
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules.izin import LIHAT, RENCANA
from hi_cases.indikator.services import rencana as layanan


@bp.get("/indikator/dokumen")
@wajib(LIHAT)
def dokumen() -> ResponseReturnValue:
    """Show the planning documents."""
    isi = {"semua": baca.semua_dokumen(), "tahun": baca.tahun_berlaku()}
    return render_template("indikator/dokumen.html", hari_ini=clock.hari_ini(), **isi)


@bp.get("/indikator/dokumen/<int:dokumen_id>.xlsx")
@wajib(LIHAT)
def dokumen_buku(dokumen_id: int) -> ResponseReturnValue:
    """The indicators and targets of a document as a workbook: no personal data."""
    berkas = layanan.buku(pelaku_kini(), dokumen_id)
    nama = f"indikator-dan-target-{dokumen_id}.xlsx"
    return send_file(berkas, mimetype=XLSX, as_attachment=True, download_name=nama)


@bp.route("/indikator/dokumen/baru", methods=["GET", "POST"])
@wajib(RENCANA)
def dokumen_baru() -> ResponseReturnValue:
    """Bring in a planning document from its workbook."""
    form = FormDokumen()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            with di_luar_transaksi():
                data, kurang = form.data_dokumen, form.kurang.data
                isi = layanan.baca(pelaku_kini(), data, form.berkas.data.read(), kurang=kurang)
            satu = layanan.masukkan(pelaku_kini(), data, isi)
        if hasil.berhasil:
            flash(f"{satu.nama} dimasukkan dengan {len(satu.definisi)} indikator.", "berhasil")
            return redirect(url_for("indikator.dokumen"), 303)
    kode = 422 if form.errors or form.form_errors else 200
    return render_template("indikator/dokumen_baru.html", form=form), kode


@bp.route("/indikator/dokumen/<int:dokumen_id>/tarik", methods=["GET", "POST"])
@wajib(RENCANA)
def dokumen_tarik(dokumen_id: int) -> ResponseReturnValue:
    """Withdraw a document that was brought in by mistake."""
    satu, form = baca.dokumen(dokumen_id), FormTarik()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.tarik(pelaku_kini(), dokumen_id, form.alasan.data or "")
        if hasil.berhasil:
            flash(f"{satu.nama} ditarik dan tidak dipakai lagi.", "berhasil")
            return redirect(url_for("indikator.dokumen"), 303)
    kode = 422 if form.errors or form.form_errors else 200
    isi = {"d": satu, "ganti": baca.pengganti(satu)}
    return render_template("indikator/dokumen_tarik.html", form=form, **isi), kode


@bp.get("/indikator/sejarah")
@wajib(LIHAT)
def sejarah() -> ResponseReturnValue:
    """Show Table 10 of the Renstra and the years 2018 to 2022 beside what the system counts."""
    return render_template("indikator/sejarah.html", s=baca_sejarah(pelaku_kini()))
