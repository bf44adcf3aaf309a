"""Papers of before this system: entered with their files, cancelled when they are a mistake."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.forms import FormBatalkan, FormDokumenLama, FormLampiran
from hi_cases.syarat_kerja.queries.satu import ambil, sebut
from hi_cases.syarat_kerja.routes.bp import bp
from hi_cases.syarat_kerja.rules.izin import CATAT_LAMA
from hi_cases.syarat_kerja.services import dokumen_lama
from hi_cases.syarat_kerja.services.lampiran import lampirkan


def _calon(cari: str) -> Sequence[Any]:
    """Return the companies to choose from: those found, or the one that the address names."""
    nomor = request.args.get("perusahaan", type=kunci_alamat)
    if nomor is not None:
        return [perusahaan.ambil(pelaku_kini(), nomor)]
    return perusahaan.cari(pelaku_kini(), cari) if cari else []


@bp.route("/syarat-kerja/dokumen-lama", methods=["GET", "POST"])
@wajib(CATAT_LAMA)
def catat_lama() -> ResponseReturnValue:
    """Find the company, then enter what stands on the paper."""
    cari = request.args.get("q", "").strip()[:200]
    calon = _calon(cari)
    form = FormDokumenLama()
    form.pasang([(satu.id, satu.nama) for satu in calon])
    if form.validate_on_submit():
        with ubah(form) as hasil:
            baru = dokumen_lama.catat(pelaku_kini(), int(form.perusahaan.data), form.dokumen)
            lampirkan(pelaku_kini(), baru.id, form.naskah.data, form.bukti.data)
        if hasil.berhasil:
            flash(f"{sebut(baru)} tercatat dalam register.", "berhasil")
            return redirect(url_for("syarat_kerja.rinci", id=baru.id))
        calon = _calon(cari)
    halaman = render_template("syarat_kerja/catat_lama.html", form=form, calon=calon, cari=cari)
    return halaman, 422 if form.errors else 200


@bp.route("/syarat-kerja/<int:id>/batalkan", methods=["GET", "POST"])
@wajib(CATAT_LAMA)
def batalkan(id: int) -> ResponseReturnValue:
    """Cancel an entry of before this system that is a mistake, with a reason."""
    satu = ambil(pelaku_kini(), id)
    form = FormBatalkan(data={"versi": satu.versi})
    if form.validate_on_submit():
        with ubah(form) as hasil:
            versi = -1 if form.nomor_versi is None else form.nomor_versi
            dokumen_lama.batalkan(pelaku_kini(), id, versi, form.alasan.data)
        if hasil.berhasil:
            flash("Catatan itu dibatalkan dan tidak dihitung lagi.", "berhasil")
            return redirect(url_for("syarat_kerja.rinci", id=id))
        satu = ambil(pelaku_kini(), id)
    halaman = render_template("syarat_kerja/batalkan.html", form=form, i=satu, sebutan=sebut(satu))
    return halaman, 422 if form.errors else 200


@bp.route("/syarat-kerja/<int:id>/berkas", methods=["GET", "POST"])
@wajib(CATAT_LAMA)
def lampiran(id: int) -> ResponseReturnValue:
    """Bring the text or the decree of an entry that was made without them."""
    satu = ambil(pelaku_kini(), id)
    form = FormLampiran()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            lampirkan(pelaku_kini(), id, form.naskah.data, form.bukti.data)
        if hasil.berhasil:
            flash("Berkasnya tersimpan.", "berhasil")
            return redirect(url_for("syarat_kerja.rinci", id=id))
        satu = ambil(pelaku_kini(), id)
    halaman = render_template("syarat_kerja/lampiran.html", form=form, i=satu, sebutan=sebut(satu))
    return halaman, 422 if form.errors or form.form_errors else 200
