"""The yearly work plan of sub-kegiatan LKS Tripartit."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.forms import Formulir
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.tripartit.forms.rencana import FormRealisasi, FormRencana
from hi_cases.tripartit.queries import lembaga as baca_lembaga
from hi_cases.tripartit.queries import rencana as baca
from hi_cases.tripartit.routes.bahan import tampil
from hi_cases.tripartit.routes.bp import bp
from hi_cases.tripartit.rules.izin import KELOLA, LIHAT
from hi_cases.tripartit.rules.rencana import KODE, NAMA
from hi_cases.tripartit.services import rencana as layanan


@bp.get("/lembaga/rencana")
@wajib(LIHAT)
def rencana_kini() -> ResponseReturnValue:
    """Go to the plan of this year."""
    return redirect(url_for("tripartit.rencana", tahun=clock.hari_ini().year))


@bp.get("/lembaga/rencana/<int:tahun>")
@wajib(LIHAT)
def rencana(tahun: int) -> ResponseReturnValue:
    """Show the plan of a year with what was done and spent."""
    return render_template(
        "tripartit/rencana.html",
        r=baca.rencana(pelaku_kini(), tahun),
        semua=baca.tahun_ada(),
        kode=KODE,
        nama=NAMA,
    )


def _pasang(form: FormRencana) -> None:
    form.pasang((b.lembaga.id, b.lembaga.nama) for b in baca_lembaga.semua(pelaku_kini()))


def _ke(tahun: int) -> ResponseReturnValue:
    return redirect(url_for("tripartit.rencana", tahun=tahun), 303)


@bp.route("/lembaga/rencana/<int:tahun>/baris", methods=["GET", "POST"])
@wajib(KELOLA)
def rencana_tambah(tahun: int) -> ResponseReturnValue:
    """Put a line on the plan of a year."""
    baca.rencana(pelaku_kini(), tahun)
    form = FormRencana()
    _pasang(form)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.tambah(pelaku_kini(), tahun, form.data_rencana)
        if hasil.berhasil:
            flash("Baris rencana sudah dicatat.", "berhasil")
            return _ke(tahun)
    return tampil(
        "isian_rencana",
        form,
        tahun=tahun,
        judul="Tambah baris rencana",
        tombol_kata="Catat baris",
    )


@bp.route("/lembaga/rencana/baris/<int:rencana_id>", methods=["GET", "POST"])
@wajib(KELOLA)
def rencana_ubah(rencana_id: int) -> ResponseReturnValue:
    """Change a line: a revised budget."""
    satu = baca.ambil(pelaku_kini(), rencana_id)
    isi = {nama: getattr(satu, nama) for nama in ("kegiatan", "sasaran", "satuan", "anggaran")}
    isi |= {"lembaga_id": str(satu.lembaga_id or ""), "versi": str(satu.versi)}
    form = FormRencana(data=isi)
    _pasang(form)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.ubah(pelaku_kini(), rencana_id, form.nomor_versi, form.data_rencana)
        if hasil.berhasil:
            flash("Baris rencana sudah diubah.", "berhasil")
            return _ke(satu.tahun)
        satu = baca.ambil(pelaku_kini(), rencana_id)
    return tampil(
        "isian_rencana",
        form,
        tahun=satu.tahun,
        judul="Ubah baris rencana",
        tombol_kata="Simpan perubahan",
    )


@bp.route("/lembaga/rencana/baris/<int:rencana_id>/realisasi", methods=["GET", "POST"])
@wajib(KELOLA)
def realisasi(rencana_id: int) -> ResponseReturnValue:
    """Record what was done and spent of a line."""
    satu = baca.ambil(pelaku_kini(), rencana_id)
    form = FormRealisasi()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            layanan.realisasikan(
                pelaku_kini(),
                rencana_id,
                form.tanggal.data,
                form.tanda * (form.volume.data or 0),
                form.tanda * (form.biaya.data or 0),
                form.bukti.data or "",
            )
        if hasil.berhasil:
            flash("Realisasi sudah dicatat.", "berhasil")
            return _ke(satu.tahun)
        satu = baca.ambil(pelaku_kini(), rencana_id)
    return tampil(
        "isian_rencana",
        form,
        tahun=satu.tahun,
        judul=f"Catat realisasi: {satu.kegiatan}",
        tombol_kata="Catat realisasi",
    )


@bp.post("/lembaga/rencana/baris/<int:rencana_id>/coret")
@wajib(KELOLA)
def rencana_coret(rencana_id: int) -> ResponseReturnValue:
    """Take a line of which nothing was done off the plan."""
    satu, form = baca.ambil(pelaku_kini(), rencana_id), Formulir()
    tahun = satu.tahun
    with ubah(form):
        layanan.coret(pelaku_kini(), rencana_id, form.nomor_versi)
    if form.form_errors:
        flash(" ".join(form.form_errors), "galat")
    return _ke(tahun)
