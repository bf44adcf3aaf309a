"""The way of a letter: hand in, take a step, return, take back, cancel, replace, keep its scan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakBerizin
from hi_cases.core.forms import Formulir
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.dokumen import queries as dokumen
from hi_cases.surat import queries, services
from hi_cases.surat.forms.setujui import (
    FormBatalkan,
    FormKembalikan,
    FormLanjut,
    FormPindaian,
    FormSetujui,
)
from hi_cases.surat.models import LangkahSurat, Surat
from hi_cases.surat.queries import setujui as baca
from hi_cases.surat.queries.batas import yang_ada_bagi
from hi_cases.surat.queries.naskah import kekurangan
from hi_cases.surat.queries.pindaian import boleh_pindai, pastikan_pindai, rujukan_pindaian
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.rules.setujui import berikut, kata_tombol, langkah_dibuat
from hi_cases.surat.services.pindaian import simpan_pindaian
from hi_cases.surat.services.tanda_tangan import cara_tersedia
from hi_cases.surat.types import CaraTanda, StatusSurat


@dataclass(frozen=True)
class Halaman:
    """What the page of one act says."""

    judul: str
    akibat: str
    tombol: str
    bahaya: bool = False


_AJUKAN = Halaman(
    "Ajukan surat",
    "Isi surat dibekukan selama menunggu persetujuan. Sebelum terbit, Anda dapat menariknya lagi.",
    "Ajukan surat",
)
_TARIK = Halaman(
    "Tarik surat dari persetujuan",
    "Surat kembali menjadi draf dan dapat diubah. Bila diajukan lagi, persetujuan mulai dari awal.",
    "Tarik surat",
)
_KEMBALIKAN = Halaman(
    "Kembalikan kepada penulis",
    "Surat kembali menjadi draf, dengan catatan Anda. Bila diajukan lagi, persetujuan mulai dari "
    "awal.",
    "Kembalikan surat",
)
_BATALKAN = Halaman(
    "Batalkan surat",
    "Surat tetap tersimpan, dan halaman periksa menyebutnya dibatalkan. Nomornya tetap dalam buku, "
    "tercoret. Pembatalan tidak dapat diurungkan.",
    "Batalkan surat",
    bahaya=True,
)
_GANTI = Halaman(
    "Buat surat pengganti",
    "Draf baru dibuat dengan isi yang sama. Surat lama tetap berlaku sampai penggantinya terbit; "
    "sesudah itu halaman periksa menyebutnya diganti.",
    "Buat surat pengganti",
)
_PINDAIAN = Halaman(
    "Simpan pindaian surat bertanda tangan",
    "Pindaian disimpan di samping surat yang terbit; surat terbitannya sendiri tidak berubah.",
    "Simpan pindaian",
)


def _tampil(halaman: Halaman, surat: Surat, form: Formulir, **lain: Any) -> ResponseReturnValue:
    isi = render_template("surat/langkah.html", halaman=halaman, surat=surat, form=form, **lain)
    return isi, 422 if form.errors or form.form_errors else 200


def _ke_surat(surat: Surat, pesan: str) -> ResponseReturnValue:
    flash(pesan, "berhasil")
    return redirect(url_for("surat.satu", surat_id=surat.id), 303)


def form_setujui(surat: Surat, langkah: LangkahSurat, formdata: Any = None) -> FormSetujui:
    """Return the form of a step; the one that signs asks how."""
    form = FormSetujui(versi=surat.versi) if formdata else FormSetujui(None, versi=surat.versi)
    if berikut(surat.langkah, langkah) is None:
        form.batasi(cara_tersedia())
    return form


@bp.app_context_processor
def _untuk_halaman_surat() -> dict[str, Any]:
    """Give the part `surat/_persetujuan.html` what it shows of the letter of its page."""
    return {"persetujuan_surat": _persetujuan}


def _persetujuan(surat: Surat) -> dict[str, Any]:
    panel = baca.panel(pelaku_kini(), surat)
    milik = panel.giliran if panel.hak else None
    basah = surat.cara_tanda is CaraTanda.BASAH and surat.terbit_pada is not None
    return {
        "panel": panel,
        "form": form_setujui(surat, milik) if milik else None,
        "tombol": kata_tombol(milik.tindakan) if milik else "",
        "menerbitkan": milik is not None and berikut(surat.langkah, milik) is None,
        "serta": queries.port(surat.rujukan).serta(surat),
        "pindaian": dokumen.berkas_untuk(pelaku_kini(), rujukan_pindaian(surat)) if basah else [],
        "basah": basah,
        "boleh_pindai": boleh_pindai(pelaku_kini(), surat),
    }


@bp.route("/surat/<int:surat_id>/ajukan", methods=["GET", "POST"])
@wajib("surat.tulis")
def ajukan(surat_id: int) -> ResponseReturnValue:
    """Show what is missing, or who looks at it; then hand the draft in."""
    surat = queries.ambil(pelaku_kini(), surat_id)
    if surat.status is not StatusSurat.DRAF:
        return redirect(url_for("surat.satu", surat_id=surat.id))
    form = FormLanjut(versi=surat.versi)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.ajukan(pelaku_kini(), surat_id, form.nomor_versi)
        if hasil.berhasil:
            return _ke_surat(surat, "Surat sudah diajukan.")
    return _tampil(
        _AJUKAN,
        surat,
        form,
        kurang=kekurangan(pelaku_kini(), surat),
        rencana=langkah_dibuat(templat_dari(surat.templat), surat.tanpa_langkah),
        sudah_ada=list(filter(None, [yang_ada_bagi(surat)])),
    )


@bp.route("/surat/<int:surat_id>/tarik", methods=["GET", "POST"])
@wajib("surat.tulis")
def tarik(surat_id: int) -> ResponseReturnValue:
    """Take a letter back from approval."""
    surat = queries.ambil(pelaku_kini(), surat_id)
    form = FormLanjut(versi=surat.versi)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.tarik(pelaku_kini(), surat_id, form.nomor_versi)
        if hasil.berhasil:
            return _ke_surat(surat, "Surat sudah ditarik dan menjadi draf lagi.")
    return _tampil(_TARIK, surat, form)


def _langkah(langkah_id: int) -> LangkahSurat:
    """Return a step that is the actor's to take; to others it says whose it is."""
    satu = baca.langkah(pelaku_kini(), langkah_id)
    if baca.hak_langkah(pelaku_kini(), satu.surat, satu) is None:
        raise TidakBerizin(f"Langkah ini dilakukan: {satu.peran.label}.")
    return satu


@bp.route("/surat/langkah/<int:langkah_id>/setujui", methods=["GET", "POST"])
@wajib("surat.setujui")
def setujui(langkah_id: int) -> ResponseReturnValue:
    """Take the step whose turn it is; the last one issues the letter."""
    satu = _langkah(langkah_id)
    surat, label = satu.surat, satu.tindakan.label.lower()
    form = form_setujui(surat, satu, formdata=True)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.setujui(
                pelaku_kini(), langkah_id, form.nomor_versi, form.catatan.data or "",
                form.cara_tanda,
            )  # fmt: skip
        if hasil.berhasil:
            terbit = surat.status is StatusSurat.TERBIT
            nomor = f" dengan nomor {surat.nomor}" if surat.nomor else ""
            return _ke_surat(surat, f"Surat terbit{nomor}." if terbit else "Langkah Anda tercatat.")
    menerbitkan = berikut(surat.langkah, satu) is None
    tombol = kata_tombol(satu.tindakan)
    serta = queries.port(surat.rujukan).serta(surat) if menerbitkan else ""
    akibat = f"Anda {label} surat ini. {serta}".strip()
    halaman = Halaman(f"{satu.tindakan.label} surat", akibat, tombol)
    return _tampil(halaman, surat, form, menerbitkan=menerbitkan)


@bp.route("/surat/langkah/<int:langkah_id>/kembalikan", methods=["GET", "POST"])
@wajib("surat.setujui")
def kembalikan(langkah_id: int) -> ResponseReturnValue:
    """Return a letter to its author with remarks."""
    surat = _langkah(langkah_id).surat
    form = FormKembalikan(versi=surat.versi)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.kembalikan(
                pelaku_kini(), langkah_id, form.nomor_versi, form.catatan.data or ""
            )
        if hasil.berhasil:
            return _ke_surat(surat, "Surat sudah dikembalikan kepada penulisnya.")
    return _tampil(_KEMBALIKAN, surat, form)


@bp.route("/surat/<int:surat_id>/batalkan", methods=["GET", "POST"])
@wajib("surat.batalkan")
def batalkan(surat_id: int) -> ResponseReturnValue:
    """Cancel an issued letter, with a reason."""
    surat = queries.ambil(pelaku_kini(), surat_id)
    form = FormBatalkan(versi=surat.versi)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            services.batalkan(pelaku_kini(), surat_id, form.nomor_versi, form.alasan.data or "")
        if hasil.berhasil:
            return _ke_surat(surat, "Surat sudah dibatalkan.")
    return _tampil(_BATALKAN, surat, form)


@bp.route("/surat/<int:surat_id>/ganti", methods=["GET", "POST"])
@wajib("surat.tulis")
def ganti(surat_id: int) -> ResponseReturnValue:
    """Begin a letter that takes the place of an issued one."""
    surat = queries.ambil(pelaku_kini(), surat_id)
    form = FormLanjut(versi=surat.versi)
    if form.validate_on_submit():
        with ubah(form) as hasil:
            baru = services.ganti(pelaku_kini(), surat_id, form.nomor_versi)
        if hasil.berhasil:
            return _ke_surat(baru, "Draf pengganti sudah dibuat. Perbaiki, lalu ajukan.")
    return _tampil(_GANTI, surat, form)


@bp.route("/surat/<int:surat_id>/pindaian", methods=["GET", "POST"])
@wajib("surat.sampaikan")
def pindaian(surat_id: int) -> ResponseReturnValue:
    """Keep the scan of a letter that was signed with ink."""
    surat = queries.ambil(pelaku_kini(), surat_id)
    pastikan_pindai(pelaku_kini(), surat)
    form = FormPindaian()
    if form.validate_on_submit():
        with ubah(form) as hasil:
            for satu in form.pindaian.data:
                simpan_pindaian(pelaku_kini(), surat, satu)
        if hasil.berhasil:
            return _ke_surat(surat, "Pindaian sudah disimpan.")
    return _tampil(_PINDAIAN, surat, form)
