"""By hand: an organisation of an older book entered, mended, cancelled, tied to accounts and a
company."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.forms import Formulir
from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.serikat.forms.organisasi import (
    FormAkun,
    FormBatalkan,
    FormCatat,
    FormPerusahaan,
    FormSunting,
    awal_sunting,
)
from hi_cases.serikat.queries.satu import ambil, calon_induk, sebut
from hi_cases.serikat.routes.bp import bp
from hi_cases.serikat.rules.izin import CATAT
from hi_cases.serikat.services import lama
from hi_cases.serikat.types import JenisOrganisasi


def _versi(form: Formulir) -> int:
    return -1 if form.nomor_versi is None else form.nomor_versi


def _semua_induk() -> dict[int, str]:
    return {k: v for jenis in JenisOrganisasi for k, v in calon_induk(jenis).items()}


@bp.route("/serikat/catat", methods=["GET", "POST"])
@wajib(CATAT)
def catat() -> ResponseReturnValue:
    """Enter what stands in an older book, or an association of employers."""
    form = FormCatat(data={"jenis": request.args.get("jenis")})
    form.pasang(_semua_induk())
    if form.validate_on_submit():
        with ubah(form) as hasil:
            baru = lama.catat(pelaku_kini(), form.organisasi)
        if hasil.berhasil:
            flash(f"{sebut(baru)} tercatat dalam buku.", "berhasil")
            return redirect(url_for("serikat.rinci", id=baru.id))
    halaman = render_template("serikat/catat.html", form=form)
    return halaman, 422 if form.errors or form.form_errors else 200


@bp.route("/serikat/<int:id>/betulkan", methods=["GET", "POST"])
@wajib(CATAT)
def sunting(id: int) -> ResponseReturnValue:
    """Mend what the book says of an organisation."""
    satu = ambil(pelaku_kini(), id)
    form = FormSunting(data=awal_sunting(satu))
    form.pasang(calon_induk(satu.jenis))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            data = form.data_organisasi(satu.jenis)
            lama.sunting(pelaku_kini(), id, _versi(form), data)
        if hasil.berhasil:
            flash("Catatannya sudah dibetulkan.", "berhasil")
            return redirect(url_for("serikat.rinci", id=id))
        satu = ambil(pelaku_kini(), id)
    halaman = render_template("serikat/sunting.html", form=form, o=satu)
    return halaman, 422 if form.errors or form.form_errors else 200


@bp.route("/serikat/<int:id>/batalkan", methods=["GET", "POST"])
@wajib(CATAT)
def batalkan(id: int) -> ResponseReturnValue:
    """Cancel an entry that is a mistake, with a reason."""
    satu = ambil(pelaku_kini(), id)
    form = FormBatalkan(data={"versi": str(satu.versi)})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            lama.batalkan(pelaku_kini(), id, _versi(form), form.alasan.data)
        if hasil.berhasil:
            flash("Catatan itu dibatalkan dan tidak dihitung lagi.", "berhasil")
            return redirect(url_for("serikat.rinci", id=id))
        satu = ambil(pelaku_kini(), id)
    halaman = render_template("serikat/batalkan.html", form=form, o=satu)
    return halaman, 422 if form.errors or form.form_errors else 200


@bp.route("/serikat/<int:id>/akun", methods=["GET", "POST"])
@wajib(CATAT)
def akun(id: int) -> ResponseReturnValue:
    """Let a union account speak for an organisation."""
    satu = ambil(pelaku_kini(), id)
    form = FormAkun()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            lama.hubungkan_akun(pelaku_kini(), id, form.surel.data)
        if hasil.berhasil:
            flash("Akun itu sekarang bertindak untuk organisasi ini.", "berhasil")
            return redirect(url_for("serikat.rinci", id=id))
        satu = ambil(pelaku_kini(), id)
    halaman = render_template("serikat/akun.html", form=form, o=satu)
    return halaman, 422 if form.errors or form.form_errors else 200


@bp.post("/serikat/<int:id>/akun/<int:akun_id>/lepas")
@wajib(CATAT)
def lepas_akun(id: int, akun_id: int) -> ResponseReturnValue:
    """Let an account speak for an organisation no longer."""
    with ubah():
        lama.lepas_akun(pelaku_kini(), id, akun_id)
    flash("Akun itu tidak lagi bertindak untuk organisasi ini.", "berhasil")
    return redirect(url_for("serikat.rinci", id=id))


def _calon(cari: str) -> Sequence[Any]:
    nomor = request.args.get("perusahaan", type=kunci_alamat)
    if nomor is not None:
        return [perusahaan.ambil(pelaku_kini(), nomor)]
    return perusahaan.cari(pelaku_kini(), cari) if cari else []


@bp.route("/serikat/<int:id>/perusahaan", methods=["GET", "POST"])
@wajib(CATAT)
def hubungkan(id: int) -> ResponseReturnValue:
    """Find and choose the company whose workers a union organises."""
    satu = ambil(pelaku_kini(), id)
    cari = request.args.get("q", satu.nama_perusahaan).strip()[:200]
    calon = _calon(cari)
    form = FormPerusahaan(data={"versi": str(satu.versi)})
    form.pasang([(s.id, s.nama) for s in calon])
    if form.validate_on_submit():
        with ubah(form) as hasil:
            nomor = int(form.perusahaan.data)
            lama.hubungkan_perusahaan(pelaku_kini(), id, _versi(form), nomor)
        if hasil.berhasil:
            flash("Serikat ini terhubung dengan perusahaannya.", "berhasil")
            return redirect(url_for("serikat.rinci", id=id))
        satu, calon = ambil(pelaku_kini(), id), _calon(cari)
    bahan = {"form": form, "o": satu, "calon": calon, "cari": cari}
    halaman = render_template("serikat/hubungkan.html", **bahan)
    return halaman, 422 if form.errors or form.form_errors else 200
