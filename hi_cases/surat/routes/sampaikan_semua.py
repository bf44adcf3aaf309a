"""Service of a set on one page: a row a party, what holds for all on top, saved all or none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock, papan
from hi_cases.core.errors import GalatDomain
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.surat import queries
from hi_cases.surat.forms.sampaikan_semua import (
    FormSet,
    FormTerimaSemua,
    form_kirim,
    form_terima,
)
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.pindaian import menunggu_pindaian
from hi_cases.surat.queries.sampaikan import IZIN
from hi_cases.surat.queries.sampaikan_semua import TujuanSet, tujuan_dicatat
from hi_cases.surat.routes.bp import bp
from hi_cases.surat.services import sampaikan_semua as services
from hi_cases.surat.services.sampaikan_andai import Perubahan, andai

_TANPA_PINDAIAN = (
    "Yang ditandatangani basah dan belum dipindai hanya dikirim lewat pos, kurir, atau diserahkan "
    "langsung. Pindaiannya disimpan di halaman suratnya."
)


def _tujuan(surat_id: int, cocok: Callable[[TujuanSet], Any]) -> tuple[Surat, list[TujuanSet]]:
    surat = queries.ambil(pelaku_kini(), surat_id)
    return surat, [satu for satu in tujuan_dicatat(pelaku_kini(), surat) if cocok(satu)]


def _selesai(surat: Surat, pesan: str, jenis: str = "berhasil") -> ResponseReturnValue:
    flash(pesan, jenis)
    return redirect(url_for("surat.satu", surat_id=surat.id, _anchor="penyampaian"), 303)


@bp.route("/surat/<int:surat_id>/kirim-semua", methods=["GET", "POST"])
@wajib(IZIN)
def kirim_semua(surat_id: int) -> ResponseReturnValue:
    """Record how the letters of a set went out, to every party that was not sent its own."""
    surat, semua = _tujuan(surat_id, lambda satu: satu.belum_dikirim)
    if not semua:
        return _selesai(surat, "Semua pihak sudah dikirimi surat ini.", "info")
    tanpa = {satu.kunci for satu in semua if menunggu_pindaian(satu.surat)}
    form = form_kirim(semua, clock.hari_ini(), tanpa)
    petunjuk = _TANPA_PINDAIAN if tanpa else ""
    return _jalankan(
        surat, form, lambda: services.kirim_semua(pelaku_kini(), form.data_baris()), petunjuk
    )


@bp.route("/surat/<int:surat_id>/terima-semua", methods=["GET", "POST"])
@wajib(IZIN)
def terima_semua(surat_id: int) -> ResponseReturnValue:
    """Record the receipts of a set, after what they start was shown."""
    surat, semua = _tujuan(surat_id, lambda satu: satu.dikirim)
    if not semua:
        return _selesai(surat, "Tidak ada kiriman surat ini yang menunggu bukti terima.", "info")
    form = form_terima(semua)
    return _jalankan(surat, form, lambda: services.terima_semua(pelaku_kini(), form.data_baris()))


def _jalankan(
    surat: Surat, form: FormSet, tindak: Callable[[], int], petunjuk: str = ""
) -> ResponseReturnValue:
    """Save what moves no deadline at once, and anything else once it was seen."""
    perubahan: list[Perubahan] | None = None
    if form.validate_on_submit():
        perubahan = _pratinjau(form, surat, tindak)
        dilihat = request.form.get("simpan") == form.tanda
        if perubahan == [] or (perubahan and dilihat):
            with ubah(form) as hasil:
                banyak = tindak()
            if hasil.berhasil:
                _ingatkan(form)
                return _selesai(surat, f"{banyak} baris tercatat.")
    return render_template(
        "surat/sampaikan_semua.html",
        surat=surat,
        form=form,
        kirim="cara" in form,
        perubahan=perubahan,
        petunjuk=petunjuk,
        akibat=queries.port(surat.rujukan).akibat_terima(surat),
        label=papan.label(pelaku_kini(), surat.rujukan),
    ), 422 if form.errors or form.form_errors else 200


def _ingatkan(form: FormSet) -> None:
    """Say at once what the receipts of the set mean, each sentence once."""
    if not isinstance(form, FormTerimaSemua):
        return
    kata = (
        queries.port(satu.surat.rujukan).catatan_terima(
            satu.surat, form.nilai(satu, "diterima_pada")
        )
        for satu in form.dipilih
    )
    for satu in dict.fromkeys(k for k in kata if k):
        flash(satu, "peringatan")


def _pratinjau(form: FormSet, surat: Surat, tindak: Callable[[], int]) -> list[Perubahan] | None:
    try:
        return andai(surat.rujukan, tindak)
    except GalatDomain as galat:
        form.terima_galat(galat)
        return None
