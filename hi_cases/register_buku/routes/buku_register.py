"""The register book of a year: what it holds, its print."""

from __future__ import annotations

import io

from flask import flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import kunci_alamat, pelaku_kini, ubah, wajib
from hi_cases.perselisihan.queries.buku import tahun_buku
from hi_cases.perselisihan.rules import izin
from hi_cases.register_buku.queries import buku_register as baca
from hi_cases.register_buku.routes.cetak_biru import bp
from hi_cases.register_buku.rules.buku_register import KEPALA, KEPALA_BULAN
from hi_cases.register_buku.services import buku_register as layanan


@bp.get("/buku-register")
@wajib(izin.LIHAT)
def buku_register() -> ResponseReturnValue:
    """Show a year: the newest, unless one is asked for."""
    pelaku = pelaku_kini()
    semua = tahun_buku(pelaku)
    tahun = request.args.get("tahun", type=kunci_alamat) or next(iter(semua), None)
    if tahun is not None and tahun not in semua:
        raise TidakDitemukan
    isi = None
    if tahun is not None:
        setelah = request.args.get("setelah", type=kunci_alamat)
        isi = baca.halaman_buku(pelaku, tahun, setelah)
    return render_template(
        "register_buku/buku_register.html",
        semua=semua,
        tahun=tahun,
        buku=isi,
        cetakan=baca.daftar_cetakan(pelaku, tahun) if tahun is not None else [],
        kolom=KEPALA,
        kolom_bulan=KEPALA_BULAN,
        saya=pelaku.id,
    )


def _kembali(tahun: int) -> ResponseReturnValue:
    return redirect(url_for("register_buku.buku_register", tahun=tahun), 303)


@bp.post("/buku-register/<int:tahun>/cetak")
@wajib(izin.LIHAT)
def buku_register_cetak(tahun: int) -> ResponseReturnValue:
    """Have a year printed by a job."""
    if tahun not in tahun_buku(pelaku_kini()):
        raise TidakDitemukan
    with ubah():
        layanan.minta(pelaku_kini(), tahun)
    return _kembali(tahun)


@bp.post("/buku-register/cetakan/<int:cetakan_id>/unduh")
@wajib(izin.LIHAT)
def buku_register_unduh(cetakan_id: int) -> ResponseReturnValue:
    """Send a print; it holds names, so it is a POST and stands in the trail."""
    with ubah():
        cetakan, isi = layanan.keluarkan(pelaku_kini(), cetakan_id)
        nama = f"buku-register-{cetakan.tahun}-cetakan-{cetakan.id}.pdf"
    jawaban = send_file(
        io.BytesIO(isi), mimetype="application/pdf", as_attachment=True, download_name=nama
    )
    jawaban.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    jawaban.headers["Cache-Control"] = "no-store"
    return jawaban


@bp.post("/buku-register/cetakan/<int:cetakan_id>/batal")
@wajib(izin.LIHAT)
def buku_register_batal(cetakan_id: int) -> ResponseReturnValue:
    """Stop one's own print."""
    with ubah():
        tahun = layanan.batalkan(pelaku_kini(), cetakan_id).tahun
    flash("Pencetakan dibatalkan.", "peringatan")
    return _kembali(tahun)
