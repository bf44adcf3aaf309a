"""Complaining without an account, the receipt, and following a complaint by its card."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import batasi, batasi_kiriman, pelaku_kini, publik, ubah
from hi_cases.pencegahan.forms import FormKeterangan, FormTarik, form_pengaduan
from hi_cases.pencegahan.queries.lacak import halaman
from hi_cases.pencegahan.routes.bp import bp
from hi_cases.pencegahan.routes.sesi import KOP, LAMA, ingat_baru, terbuka, wajib_terbuka
from hi_cases.pencegahan.services import adukan as layanan
from hi_cases.pencegahan.types import PENGADUAN
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.services.kartu import kartu_ada

# A factory shares one address; a programme that floods has one too.
BATAS = "10 per minute; 60 per hour"


@bp.route("/pengaduan", methods=["GET", "POST"])
@publik
def adukan() -> ResponseReturnValue:
    """Take in a complaint from whoever has one."""
    pelaku = pelaku_kini()
    awal = {"nama": pelaku.nama} if pelaku.id is not None and not pelaku.staf else {}
    form = form_pengaduan(awal)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            pelapor = layanan.adukan(
                pelaku,
                form.data_isian(),
                form.pelapor(),
                berkas=form.berkas.data,
                kunci=(form.kunci.data or "")[:64],
            )
            ingat_baru(urusan.milik(PENGADUAN, pelapor.urusan_id))
        if hasil.berhasil:
            return redirect(url_for("pencegahan.terima"), 303)
    return render_template("pencegahan/adukan.html", form=form), 422 if form.errors else 200


@bp.get("/pengaduan/terima")
@publik
def terima() -> ResponseReturnValue:
    """Show the receipt: code, PIN, what happens next, before when."""
    satu = terbuka()
    if satu is None:
        return redirect(url_for("beranda.lacak"))
    isi = {"h": halaman(satu), "kartu": kartu_ada(satu.id)}
    return render_template("pencegahan/terima.html", **isi), KOP


@bp.route("/lacak/pengaduan", methods=["GET", "POST"])
@publik
def lacak() -> ResponseReturnValue:
    """Show a complaint to whoever opened it, and take in what he adds."""
    satu = terbuka()
    if satu is None:
        return redirect(url_for("beranda.lacak"), 303)
    h, form = halaman(satu), FormKeterangan()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.tambah_keterangan(satu.id, form.keterangan.data, form.berkas.data)
        if hasil.berhasil:
            flash("Keterangan Anda sudah kami terima.", "berhasil")
            return redirect(url_for("pencegahan.lacak"), 303)
    isi = render_template("pencegahan/lacak.html", h=h, form=form, menit=LAMA.seconds // 60)
    return isi, 422 if form.errors or form.form_errors else 200, KOP


@bp.route("/lacak/pengaduan/tarik", methods=["GET", "POST"])
@publik
def tarik() -> ResponseReturnValue:
    """Withdraw a complaint."""
    nomor, h = wajib_terbuka()
    form = FormTarik()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.tarik(nomor, form.alasan.data)
        if hasil.berhasil:
            flash("Pengaduan ditarik. Anda boleh mengadukan lagi kapan saja.", "berhasil")
            return redirect(url_for("pencegahan.lacak"), 303)
    isi = render_template("pencegahan/tarik.html", h=h, form=form)
    return isi, 422 if form.errors or form.form_errors else 200, KOP


# Stands below the views that it limits.
batasi(bp, ("adukan", "lacak", "tarik"), BATAS, lingkup="pengaduan", methods=["POST"])
batasi_kiriman(bp, ("adukan", "lacak"))
