"""The quarterly report to the Minister: the list, one report, recording that it was sent."""

from __future__ import annotations

from flask import flash, redirect, render_template, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.ekspor import XLSX
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.serikat.forms.daftar import FormKirim
from hi_cases.serikat.queries import triwulan as baca
from hi_cases.serikat.routes.bp import bp
from hi_cases.serikat.rules.izin import CATAT, LIHAT
from hi_cases.serikat.services import triwulan as layanan


@bp.get("/serikat/laporan")
@wajib(LIHAT)
def laporan() -> ResponseReturnValue:
    """List the reports of all quarters, the newest first."""
    semua = baca.daftar(pelaku_kini())
    jatuh = {
        satu.rujukan_id: satu.jatuh
        for satu in kalender.tenggat_berjalan("laporan_triwulan_serikat")
    }
    return render_template(
        "serikat/laporan.html",
        semua=[(satu, baca.triwulan(satu)) for satu in semua],
        jatuh=jatuh,
        hari_ini=clock.hari_ini(),
    )


@bp.get("/serikat/laporan/<int:id>")
@wajib(LIHAT)
def laporan_satu(id: int) -> ResponseReturnValue:
    """Show one report, as it was sent or as the book has it now."""
    isi = baca.isi(baca.ambil(pelaku_kini(), id))
    return _halaman(isi, FormKirim(data={"versi": str(isi.laporan.versi)}), 200)


def _halaman(isi: baca.Isi, form: FormKirim, status: int) -> ResponseReturnValue:
    return render_template(
        "serikat/laporan_satu.html",
        i=isi,
        form=form,
        usai=isi.milik.akhir < clock.hari_ini(),
    ), status


@bp.post("/serikat/laporan/<int:id>/kirim")
@wajib(CATAT)
def laporan_kirim(id: int) -> ResponseReturnValue:
    """Record that a report was sent; from now on it stays as it is."""
    baca.ambil(pelaku_kini(), id)
    form = FormKirim()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            versi = -1 if form.nomor_versi is None else form.nomor_versi
            layanan.kirim(pelaku_kini(), id, versi, form.tanggal.data, form.nomor.data)
        if hasil.berhasil:
            flash("Laporan dicatat terkirim, dan isinya tetap seperti sekarang.", "berhasil")
            return redirect(url_for("serikat.laporan_satu", id=id))
    return _halaman(baca.isi(baca.ambil(pelaku_kini(), id)), form, 422)


@bp.post("/serikat/laporan/<int:id>/unduh")
@wajib(CATAT)
def laporan_unduh(id: int) -> ResponseReturnValue:
    """Send a report as a workbook."""
    with ubah():
        isi, nama = layanan.unduh(pelaku_kini(), id)
    return send_file(isi, mimetype=XLSX, as_attachment=True, download_name=nama)
