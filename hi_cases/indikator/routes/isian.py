"""What is entered by hand for indicators: reached, spent."""

from __future__ import annotations

from flask import abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.teks import bertitik
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.dokumen import queries as dokumen
from hi_cases.indikator.forms.indikator import FormAnggaran, FormCoret, FormRealisasi
from hi_cases.indikator.queries import beku as tutup
from hi_cases.indikator.queries import rencana as baca
from hi_cases.indikator.queries.sumber.isian import sebutan
from hi_cases.indikator.routes.alamat import setahun
from hi_cases.indikator.routes.bp import bp
from hi_cases.indikator.rules.izin import ISI, LIHAT
from hi_cases.indikator.services import isian as layanan
from hi_cases.indikator.types import MacamIsian, Periode


def _macam(teks: str) -> MacamIsian:
    if teks not in (MacamIsian.REALISASI, MacamIsian.ANGGARAN):
        abort(404)
    return MacamIsian(teks)


def _nama(macam: MacamIsian, kunci: str, tahun: int) -> str:
    nama = layanan.boleh_diisi(macam, kunci, setahun(tahun).tahun)
    if nama is None:
        abort(404)
    return nama


def _beku(bulan: Periode) -> str:
    """Say what a month that is closed shows of a change, and what to do; "" of an open one."""
    if bulan not in tutup.bulan_ditutup():
        return ""
    return (
        f" {bulan.nama} sudah ditutup: angka saat ditutup tetap seperti semula, dan perubahan ini "
        "tampak sebagai selisih. Bila perubahan ini harus ikut, buat revisinya di Tutup bulan."
    )


@bp.get("/indikator/<int:tahun>/isian/<macam>/<kunci>")
@wajib(LIHAT)
def isian(tahun: int, macam: str, kunci: str) -> ResponseReturnValue:
    """Show what was entered of a year, with its proof."""
    satu = _macam(macam)
    nama, semua = _nama(satu, kunci, tahun), baca.isian(tahun, satu, kunci)
    berkas = {s.id: dokumen.berkas_untuk(pelaku_kini(), s.rujukan) for s in semua}
    isi = {"nama": nama, "semua": semua, "berkas": berkas, "macam": satu}
    return render_template("indikator/isian.html", tahun=tahun, kunci=kunci, **isi)


@bp.route("/indikator/<int:tahun>/isian/<macam>/<kunci>/baru", methods=["GET", "POST"])
@wajib(ISI)
def isian_baru(tahun: int, macam: str, kunci: str) -> ResponseReturnValue:
    """Enter what was reached or spent in a month."""
    satu = _macam(macam)
    nama, hari = _nama(satu, kunci, tahun), clock.hari_ini()
    form = FormAnggaran() if satu is MacamIsian.ANGGARAN else FormRealisasi()
    ditutup = tutup.bulan_ditutup()
    form.pasang(tahun, hari.month if tahun == hari.year else 12, ditutup)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            isi = (form.periode, form.jumlah, form.bukti.data or "", form.berkas.data)
            layanan.catat(pelaku_kini(), satu, kunci, *isi, lebih=form.melebihi)
        if hasil.berhasil:
            flash(f"{satu.label} sudah dicatat.{_beku(form.periode)}", "berhasil")
            return redirect(url_for("indikator.isian", tahun=tahun, macam=macam, kunci=kunci), 303)
    kode = 422 if form.errors or form.form_errors else 200
    nama += layanan.kalimat_anggaran(satu, kunci, tahun)
    isi_halaman = {"judul": f"Isi {satu.label.lower()}", "nama": nama, "tombol_kata": "Catat"}
    kembali = url_for("indikator.isian", tahun=tahun, macam=macam, kunci=kunci)
    return render_template("indikator/isi.html", form=form, kembali=kembali, **isi_halaman), kode


@bp.route("/indikator/isian/<int:isian_id>/coret", methods=["GET", "POST"])
@wajib(ISI)
def isian_coret(isian_id: int) -> ResponseReturnValue:
    """Strike out a mistaken entry."""
    satu = baca.isian_satu(isian_id)
    _nama(satu.macam, satu.kunci, satu.tahun)
    bulan = Periode(satu.tahun, satu.bulan, satu.bulan)
    kembali = url_for("indikator.isian", tahun=satu.tahun, macam=satu.macam, kunci=satu.kunci)
    form = FormCoret(data={"versi": str(satu.versi)})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.coret(pelaku_kini(), isian_id, form.nomor_versi, form.alasan.data or "")
        if hasil.berhasil:
            pesan = f"Catatan itu dicoret dan tidak dihitung lagi.{_beku(bulan)}"
            flash(pesan, "berhasil")
            return redirect(kembali, 303)
    kode = 422 if form.errors or form.form_errors else 200
    isi = {
        "judul": "Coret catatan",
        "nama": f"{bulan.nama}: {bertitik(sebutan(satu))}{_beku(bulan)}",
        "tombol_kata": "Coret catatan",
    }
    return render_template("indikator/isi.html", form=form, kembali=kembali, **isi), kode
