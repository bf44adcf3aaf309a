"""Old registers: the archive, a case as it was kept, and the import of a book."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from hi_cases.core import pekerjaan
from hi_cases.core.ekspor import XLSX
from hi_cases.core.web import di_luar_transaksi, pelaku_kini, ubah, wajib
from hi_cases.perselisihan import queries as perkara_queries
from hi_cases.perselisihan.queries import arsip as baca_arsip
from hi_cases.perselisihan.rules import izin
from hi_cases.register_buku.forms.impor import (
    JalankanImporForm,
    SaringanArsipForm,
    UnggahRegisterForm,
)
from hi_cases.register_buku.queries import impor as queries
from hi_cases.register_buku.routes.cetak_biru import bp
from hi_cases.register_buku.rules.izin import IMPOR
from hi_cases.register_buku.services import impor as layanan


@bp.get("/register")
@wajib(izin.LIHAT)
def arsip() -> ResponseReturnValue:
    """List the cases of old registers."""
    form = SaringanArsipForm(request.args)
    form.validate()
    pelaku = pelaku_kini()
    halaman = baca_arsip.arsip(
        pelaku, q=form.q.data or "", tahun=form.tahun.data, setelah=form.setelah.data
    )
    argumen = {k: v for k, v in request.args.items() if k in ("q", "tahun") and v}
    lanjut = {**argumen, "setelah": halaman.setelah}
    return render_template(
        "register_buku/arsip.html",
        form=form,
        halaman=halaman,
        tahun=baca_arsip.tahun_arsip(pelaku),
        contoh=queries.ada_contoh(pelaku),
        butir_saringan=_butir(form),
        url_awal=url_for(".arsip", **argumen) if form.setelah.data else None,
        url_berikut=url_for(".arsip", **lanjut) if halaman.setelah else None,
    )


def _butir(form: SaringanArsipForm) -> list[dict[str, str]]:
    return [
        {"kunci": bidang.name, "nilai": str(bidang.data), "label": label, "teks": str(bidang.data)}
        for bidang, label in ((form.tahun, "Tahun"), (form.q, "Memuat"))
        if bidang.data
    ]


@bp.get("/<int:perkara_id>/buku")
@wajib(izin.LIHAT)
def buku(perkara_id: int) -> ResponseReturnValue:
    """Show the lines of old books behind a case, cell by cell."""
    perkara = perkara_queries.perkara(pelaku_kini(), perkara_id)
    baris = queries.baris_buku(pelaku_kini(), perkara_id)
    return render_template("register_buku/buku.html", perkara=perkara, baris=baris)


@bp.route("/register/impor", methods=["GET", "POST"])
@wajib(IMPOR)
def impor() -> ResponseReturnValue:
    """Take a book in and check it."""
    form = UnggahRegisterForm()
    if form.validate_on_submit():
        berkas: FileStorage = form.berkas.data
        isi_buku = berkas.read()
        with ubah(form) as hasil:
            with di_luar_transaksi():
                layanan.baca(isi_buku)
            baru = layanan.simpan(pelaku_kini(), berkas.filename or "", isi_buku)
        if hasil.berhasil:
            return redirect(url_for(".impor_periksa", impor_id=baru.id), 303)
    isi = render_template(
        "register_buku/impor.html", form=form, riwayat=queries.riwayat(pelaku_kini())
    )
    return isi, 422 if form.errors else 200


@bp.get("/register/impor/<int:impor_id>")
@wajib(IMPOR)
def impor_periksa(impor_id: int) -> ResponseReturnValue:
    """Show what a book would do, how far it is, or what it did."""
    return _periksa(impor_id, JalankanImporForm())


def _periksa(impor_id: int, form: JalankanImporForm) -> ResponseReturnValue:
    pelaku = pelaku_kini()
    satu = queries.ambil(pelaku, impor_id)
    kerja = queries.pekerjaan_impor(pelaku, satu)
    berjalan = kerja is not None and kerja.status in pekerjaan.TERBUKA
    rencana = None if berjalan else layanan.periksa(pelaku, satu)
    tahun = (
        sorted({lembar.tahun for lembar in rencana.hasil.lembar if lembar.tahun}) if rencana else []
    )
    rentang: dict[str, Any] = {"dari": tahun[0], "sampai": tahun[-1]} if tahun else {}
    isi = render_template(
        "register_buku/impor_periksa.html",
        impor=satu,
        form=form,
        pekerjaan=kerja,
        berjalan=berjalan,
        rencana=None if satu.ringkasan else rencana,
        hasil=rencana.hasil if rencana else None,
        url_statistik=url_for("indikator.tahunan", **rentang),
    )
    return isi, 422 if form.errors else 200


@bp.post("/register/impor/<int:impor_id>/jalankan")
@wajib(IMPOR)
def impor_jalankan(impor_id: int) -> ResponseReturnValue:
    """Confirm: a job brings the book in."""
    form = JalankanImporForm()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.jalankan(pelaku_kini(), impor_id, perbarui=form.perbarui.data)
        if hasil.berhasil:
            return redirect(url_for(".impor_periksa", impor_id=impor_id), 303)
    with di_luar_transaksi():
        return _periksa(impor_id, form)


@bp.post("/register/impor/<int:impor_id>/batal")
@wajib(IMPOR)
def impor_batal(impor_id: int) -> ResponseReturnValue:
    """Stop a running import."""
    with ubah() as hasil:
        layanan.batalkan(pelaku_kini(), impor_id)
    if hasil.berhasil:
        flash("Pekerjaan dibatalkan. Baris yang sudah masuk tetap ada.", "peringatan")
    return redirect(url_for(".impor_periksa", impor_id=impor_id), 303)


@bp.post("/register/impor/<int:impor_id>/ditolak.xlsx")
@wajib(IMPOR)
def impor_ditolak(impor_id: int) -> ResponseReturnValue:
    """Download the refused rows: they hold names, so it is a POST and stands in the trail."""
    pelaku = pelaku_kini()
    with di_luar_transaksi():
        hasil = layanan.periksa(pelaku, queries.ambil(pelaku, impor_id)).hasil
    with ubah():
        satu = queries.ambil(pelaku, impor_id)
        layanan.catat_unduhan(pelaku, satu, hasil)
        nama = f"ditolak-{satu.nama_berkas.rsplit('.', 1)[0]}.xlsx"
    return send_file(
        layanan.xlsx_ditolak(hasil), mimetype=XLSX, as_attachment=True, download_name=nama
    )
