"""The ladder of reminders: who is reminded when, and what was said of one deadline."""

from datetime import date

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core import papan as port
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.tanggal import baca_tanggal
from hi_cases.core.web import boleh, pelaku_kini, ubah, wajib
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.pemberitahuan.forms import FormAnak, form_anak
from hi_cases.pemberitahuan.queries import pengingat as queries
from hi_cases.pemberitahuan.routes.bp import bp
from hi_cases.pemberitahuan.rules.tangga import UMUM, Anak
from hi_cases.pemberitahuan.services import tangga as services
from hi_cases.pemberitahuan.types import Kepada

_NAMA_UMUM = "umum"
# Days beyond are typed into the address by hand, and at the ends of time counting fails.
_TAHUN_CONTOH = range(2000, 2101)


def _kode(alamat: str) -> str:
    return UMUM if alamat == _NAMA_UMUM else alamat


def _mulai_contoh() -> date:
    """Return the first day of the sample: as asked, else today."""
    try:
        mulai = baca_tanggal(request.args.get("mulai", ""))
    except ValueError:
        return clock.hari_ini()
    return mulai if mulai.year in _TAHUN_CONTOH else clock.hari_ini()


def _halaman(kode: str, form: FormAnak | None) -> str:
    tangga = queries.tangga_satu(pelaku_kini(), kode)
    return render_template(
        "pemberitahuan/tangga_satu.html",
        tangga=tangga,
        alamat=kode or _NAMA_UMUM,
        form=form,
        contoh=queries.contoh_tangga(tangga, _mulai_contoh()),
        mulai=_mulai_contoh(),
    )


@bp.get("/pengingat/tangga")
@wajib("pengingat.lihat")
def tangga() -> ResponseReturnValue:
    """List the common ladder, the periods with one of their own, and the others."""
    umum, *lain = queries.tangga_semua(pelaku_kini())
    return render_template("pemberitahuan/tangga.html", umum=umum, lain=lain, nama_umum=_NAMA_UMUM)


@bp.get("/pengingat/tangga/<kode>")
@wajib("pengingat.lihat")
def tangga_satu(kode: str) -> ResponseReturnValue:
    """Show one ladder in words and on a sample deadline; who may, changes it here."""
    kode = _kode(kode)
    return _halaman(kode, form_anak(kode) if boleh("pengingat.kelola") else None)


@bp.post("/pengingat/tangga/<kode>")
@wajib("pengingat.kelola")
def tambah_anak(kode: str) -> ResponseReturnValue:
    """Add a rung."""
    form = form_anak(_kode(kode))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.tambah_anak(pelaku_kini(), _kode(kode), form.anak)
        if hasil.berhasil:
            flash(f"Pengingat {form.anak.label} ditambahkan. Berlaku sejak sekarang.", "berhasil")
            return redirect(url_for(".tangga_satu", kode=kode))
    return _halaman(_kode(kode), form), 422


@bp.post("/pengingat/tangga/<kode>/hapus")
@wajib("pengingat.kelola")
def hapus_anak(kode: str) -> ResponseReturnValue:
    """Take a rung away."""
    selisih = request.form.get("selisih", type=int)
    kepada = request.form.get("kepada", "")
    if selisih is None or kepada not in set(Kepada):
        raise TidakDitemukan
    anak = Anak(selisih, Kepada(kepada))
    with ubah():
        services.hapus_anak(pelaku_kini(), _kode(kode), anak)
    flash(f"Pengingat {anak.label} kepada {anak.kepada.label} dihapus.", "berhasil")
    return redirect(url_for(".tangga_satu", kode=kode))


@bp.post("/pengingat/tangga/<kode>/kembalikan")
@wajib("pengingat.kelola")
def kembalikan_tangga(kode: str) -> ResponseReturnValue:
    """Put a ladder back as the project ships it."""
    with ubah():
        services.kembalikan(pelaku_kini(), _kode(kode))
    flash("Tangga kembali seperti bawaan.", "berhasil")
    return redirect(url_for(".tangga_satu", kode=kode))


@bp.get("/pengingat/tenggat/<int:tenggat_id>")
@wajib("pengingat.lihat")
def pengingat_tenggat(tenggat_id: int) -> ResponseReturnValue:
    """Show who was reminded of one deadline, when, by what channel, and when it was opened."""
    pelaku = pelaku_kini()
    baris = queries.pengingat_tenggat(pelaku, tenggat_id)
    tenggat = kalender.tenggat(pelaku, tenggat_id)
    return render_template(
        "pemberitahuan/pengingat_tenggat.html",
        baris=baris,
        tenggat=tenggat,
        sebutan=kalender.sebutan(pelaku, tenggat),
        perkara=port.label(pelaku, tenggat.rujukan),
        sisa=kalender.sisa(tenggat, clock.hari_ini()),
    )
