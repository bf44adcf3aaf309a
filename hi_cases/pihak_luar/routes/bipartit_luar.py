"""Talks that the parties keep here themselves: begin, and print a risalah to be signed."""

from __future__ import annotations

import secrets

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan import services
from hi_cases.perselisihan.queries.bipartit_luar import satu_perundingan
from hi_cases.perselisihan.rules import izin
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.pihak_luar.forms.bipartit_luar import FormBipartitLuar
from hi_cases.pihak_luar.routes.cetak_biru import luar
from hi_cases.pihak_luar.rules.ajukan import pilihan_pengaju
from hi_cases.pihak_luar.types import Pengaju

_SEBAGAI = {
    Pengaju.PEKERJA: "Pekerja",
    Pengaju.KELOMPOK: "Sekelompok pekerja",
    Pengaju.SERIKAT: "Serikat pekerja",
    Pengaju.ANGGOTA_SERIKAT: "Anggota serikat yang namanya didaftar",
    Pengaju.PERUSAHAAN: "Perusahaan",
}


def _form() -> FormBipartitLuar:
    pilihan = pilihan_pengaju(pelaku_kini())
    form = FormBipartitLuar(data={"kunci": secrets.token_urlsafe(12)})
    form.pengaju.choices = {satu.value: _SEBAGAI[satu] for satu in pilihan}
    if len(pilihan) == 1 and not form.pengaju.data:
        form.pengaju.data = pilihan[0].value
    form.kecamatan.choices = {"": "Belum dipilih"} | {s: s for s in perusahaan.kecamatan()}
    return form


@luar.route("/bipartit", methods=["GET", "POST"])
@wajib(izin.SAYA)
def bipartit() -> ResponseReturnValue:
    """Say who negotiates about what; each round is then recorded with its risalah."""
    form = _form()
    if request.method == "POST" and form.validate():
        with ubah(form) as hasil:
            form.periksa()
            draf = form.ke_draf(Pengaju(form.pengaju.data).jenis)
            kunci = str(form.kunci.data or "")
            perkara = services.buka_bipartit(pelaku_kini(), draf, kunci=kunci)
        if hasil.berhasil:
            flash("Perundingan dicatat. Catat risalah setiap kali Anda berunding.", "berhasil")
            return redirect(url_for("luar.perkara_saya_satu", perkara_id=perkara.id))
    waktu = kalender.ketentuan("BIP-30", clock.hari_ini())
    halaman = render_template("pihak_luar/bipartit.html", form=form, waktu=waktu)
    return halaman, 422 if request.method == "POST" else 200


@luar.get("/bipartit/<int:perkara_id>/risalah/<int:ke>")
@wajib(izin.SAYA)
def risalah_bipartit(perkara_id: int, ke: int) -> ResponseReturnValue:
    """Print the risalah of one round, with lines to sign on."""
    perkara, risalah = satu_perundingan(pelaku_kini(), perkara_id, ke)
    return render_template("pihak_luar/bipartit_risalah.html", p=perkara, r=risalah)
