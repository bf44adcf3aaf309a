"""The list of workers of a group on a sheet: the blank one, its check, and taking it in."""

from __future__ import annotations

from flask import Response, flash, redirect, request, send_file
from flask.typing import ResponseReturnValue

from hi_cases.core import berkas
from hi_cases.core.ekspor import XLSX
from hi_cases.core.errors import GalatDomain
from hi_cases.core.web import ubah, wajib
from hi_cases.perselisihan.forms.anggota import kenali
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.rules.draf import PEMOHON, dengan_pihak, pihak
from hi_cases.perselisihan.types import Tindakan
from hi_cases.pihak_luar.forms.ajukan import FormPekerja
from hi_cases.pihak_luar.routes.ajukan_bahan import Pengajuan, simpan_draf
from hi_cases.pihak_luar.routes.cetak_biru import luar
from hi_cases.pihak_luar.services.daftar_pekerja import baca_pekerja, templat_pekerja
from hi_cases.pihak_luar.types import Langkah

PRATINJAU = "pekerja_pratinjau"


@luar.get("/ajukan/templat-daftar-pekerja.xlsx")
@wajib(izin.kode(Tindakan.AJUKAN))
def templat_daftar_pekerja() -> Response:
    """Give the blank sheet out."""
    return send_file(
        templat_pekerja(),
        mimetype=XLSX,
        as_attachment=True,
        download_name="templat-daftar-pekerja.xlsx",
    )


def kirim_daftar(p: Pengajuan, form: FormPekerja) -> ResponseReturnValue | None:
    """Answer the buttons of the preview and an uploaded sheet; None where neither was sent.

    A sheet is taken whole or not at all: what is wrong goes to `form.daftar_galat`, cell by cell.
    """
    if (putusan := request.form.get("daftar")) in {"pakai", "buang"} and p.draf.get(PRATINJAU):
        return _putuskan(p, pakai=putusan == "pakai")
    if not form.berkas_daftar.data:
        return None
    (titipan, *_), form.berkas_daftar.data = form.berkas_daftar.data, []
    with berkas.buka(titipan.sha256) as aliran:
        isi = aliran.read()
    try:
        hasil = baca_pekerja(isi)
    except GalatDomain as galat:
        form.berkas_daftar.errors = [f"{titipan.nama}: {galat.pesan}"]
        return redirect(p.alamat(Langkah.PEKERJA))
    if hasil.galat:
        form.daftar_galat = hasil.galat
        form.berkas_daftar.errors = [
            f"{titipan.nama}: {len(hasil.galat)} hal perlu diperbaiki. Belum ada yang dipakai; "
            "perbaiki berkasnya, lalu unggah lagi."
        ]
        return redirect(p.alamat(Langkah.PEKERJA))
    with ubah():
        simpan_draf(p, {**p.draf, PRATINJAU: list(hasil.anggota)})
    return redirect(p.alamat(Langkah.PEKERJA, request.args.get("kembali", "")))


def _putuskan(p: Pengajuan, *, pakai: bool) -> ResponseReturnValue:
    """Take the checked list in place of the present one, or drop it."""
    draf = dict(p.draf)
    baru = [dict(satu) for satu in draf.pop(PRATINJAU)]
    if pakai:
        lama = pihak(p.draf, PEMOHON).get("anggota") or ()
        kenali(baru, [satu for satu in lama if isinstance(satu, dict)])
        draf = dengan_pihak(draf, PEMOHON, {"anggota": baru})
    with ubah():
        simpan_draf(p, draf)
    if pakai:
        flash(f"Daftar {len(baru)} pekerja dipakai.", "berhasil")
    return redirect(p.alamat(Langkah.PEKERJA, request.args.get("kembali", "")))
