"""Entries made by hand: of before this system, and an end before the term is over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.lks_bipartit.forms import FormAkhiri, FormLama
from hi_cases.lks_bipartit.queries.satu import ambil, sebut
from hi_cases.lks_bipartit.routes.bp import bp
from hi_cases.lks_bipartit.rules.izin import CATAT
from hi_cases.lks_bipartit.services import register
from hi_cases.lks_bipartit.types import SebabAkhir
from hi_cases.perusahaan import queries as perusahaan


def _calon(cari: str) -> Sequence[Any]:
    """Return the companies to choose from: those found, or the one that the address names."""
    nomor = request.args.get("perusahaan", type=kunci_alamat)
    if nomor is not None:
        return [perusahaan.ambil(pelaku_kini(), nomor)]
    return perusahaan.cari(pelaku_kini(), cari) if cari else []


@bp.route("/lks-bipartit/catat-lama", methods=["GET", "POST"])
@wajib(CATAT)
def catat_lama() -> ResponseReturnValue:
    """Find the company, then enter what stands on its proof."""
    cari = request.args.get("q", "").strip()[:200]
    calon = _calon(cari)
    form = FormLama()
    form.pasang([(satu.id, satu.nama) for satu in calon])
    if form.validate_on_submit():
        with ubah(form) as hasil:
            baru = register.catat_lama(pelaku_kini(), int(form.perusahaan.data), form.data_lama)
        if hasil.berhasil:
            flash(f"{sebut(baru)} tercatat dalam register.", "berhasil")
            return redirect(url_for(".rinci", id=baru.id))
        calon = _calon(cari)
    halaman = render_template("lks_bipartit/catat_lama.html", form=form, calon=calon, cari=cari)
    return halaman, 422 if form.errors or form.form_errors else 200


@bp.route("/lks-bipartit/<int:id>/akhiri", methods=["GET", "POST"])
@wajib(CATAT)
def akhiri(id: int) -> ResponseReturnValue:
    """End an entry by hand, with its reason."""
    satu = ambil(pelaku_kini(), id)
    form = FormAkhiri(data={"versi": satu.versi})
    if form.validate_on_submit():
        versi = -1 if form.nomor_versi is None else form.nomor_versi
        with ubah(form) as hasil:
            sebab = SebabAkhir(form.sebab.data)
            register.akhiri(pelaku_kini(), id, versi, sebab, form.alasan.data)
        if hasil.berhasil:
            flash("Catatan itu berakhir; laporannya tidak ditunggu lagi.", "berhasil")
            return redirect(url_for(".rinci", id=id))
        satu = ambil(pelaku_kini(), id)
    halaman = render_template("lks_bipartit/akhiri.html", form=form, i=satu, sebutan=sebut(satu))
    return halaman, 422 if form.errors or form.form_errors else 200
