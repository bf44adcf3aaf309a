"""Giving notice of a strike or a lock-out online, the receipt, and the notices of an account."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flask import redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.web import (
    batasi,
    batasi_kiriman,
    kunci_seorang,
    pelaku_kini,
    publik,
    ubah,
    wajib,
)
from hi_cases.mogok.forms import form_pemberitahuan
from hi_cases.mogok.queries import daring as baca
from hi_cases.mogok.routes.bp import bp
from hi_cases.mogok.rules import SAYA
from hi_cases.mogok.rules.daring import DARING
from hi_cases.mogok.rules.jenis import MOGOK, PENUTUPAN
from hi_cases.mogok.services.beri_tahu import beri_tahu
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.serikat.queries.akun import organisasi_saya
from hi_cases.urusan.queries.lacak import kartu_milik, milik_kartu
from hi_cases.urusan.services.kartu import kartu_ada
from hi_cases.urusan.types import Jenis, Urusan

# A union's office shares one address; a programme that floods has one too.
BATAS = "10 per minute; 60 per hour"
LAMA = timedelta(minutes=30)
_KOP = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
# What the page *Lacak* opens as well.
_SESI = kunci_seorang("lacak")


def _awal(pelaku: Pelaku, jenis: Jenis) -> dict[str, Any]:
    """Return what the account tells already."""
    if pelaku.id is None or pelaku.staf:
        return {}
    awal = {"pembawa": pelaku.nama}
    if serikat := [satu.nama for satu in organisasi_saya(pelaku)]:
        awal |= {"serikat": "\n".join(serikat), "pemberi": "serikat"}
    nama = perusahaan.nama_banyak(pelaku.perusahaan_ids)
    if jenis is PENUTUPAN and len(nama) == 1:
        awal["nama_perusahaan"] = next(iter(nama.values()))
    return awal


def _ingat(satu: Urusan) -> None:
    """Open a notice that was just given here. The same form sent anew later opens nothing: it may
    be found in a browser that many use."""
    if clock.sekarang() - satu.dibuat_pada > LAMA:
        return
    kartu, sampai = kartu_milik(satu.id), int((clock.sekarang() + LAMA).timestamp())
    session[_SESI] = ["urusan", kartu.id, kartu.generasi, sampai]


def _halaman(jenis: Jenis) -> ResponseReturnValue:
    pelaku = pelaku_kini()
    form = form_pemberitahuan(jenis, _awal(pelaku, jenis))
    if form.validate_on_submit():
        with ubah(form) as hasil:
            kunci = (form.kunci.data or "")[:64]
            isi, berkas = form.data_isian(), form.berkas.data
            _ingat(beri_tahu(pelaku, jenis, isi, berkas=berkas, kunci=kunci))
        if hasil.berhasil:
            return redirect(url_for("mogok.terima"), 303)
    salah = form.errors or form.form_errors
    return render_template("mogok/beri_tahu.html", jenis=jenis, form=form), 422 if salah else 200


@bp.route("/pemberitahuan/mogok", methods=["GET", "POST"])
@publik
def beri_tahu_mogok() -> ResponseReturnValue:
    """Take in the notice of a strike."""
    return _halaman(MOGOK)


@bp.route("/pemberitahuan/penutupan-perusahaan", methods=["GET", "POST"])
@publik
def beri_tahu_penutupan() -> ResponseReturnValue:
    """Take in the notice of a lock-out."""
    return _halaman(PENUTUPAN)


@bp.get("/pemberitahuan/terima")
@publik
def terima() -> ResponseReturnValue:
    """Show the receipt: when it came, number, code and PIN."""
    isi = session.get(_SESI, ())
    segar = len(isi) == 4 and isi[0] == "urusan" and isi[3] > clock.sekarang().timestamp()
    satu = milik_kartu(isi[1], isi[2]) if segar else None
    if satu is None or satu.jenis not in {j.kode for j in DARING}:
        return redirect(url_for("beranda.lacak"))
    saat = clock.ke_lokal(satu.dibuat_pada)
    halaman = render_template(
        "mogok/terima.html", u=satu, saat=saat, kartu=kartu_ada(satu.id), menit=LAMA.seconds // 60
    )
    return halaman, _KOP


@bp.get("/saya/pemberitahuan")
@wajib(SAYA)
def saya() -> ResponseReturnValue:
    """List the notices of the account."""
    semua = baca.milik_saya(pelaku_kini())
    return render_template("mogok/saya.html", semua=semua, batas=baca.BATAS)


# Stands below the views that it limits.
_KIRIM = ("beri_tahu_mogok", "beri_tahu_penutupan")
batasi(bp, _KIRIM, BATAS, lingkup="pemberitahuan", methods=["POST"])
batasi_kiriman(bp, _KIRIM)
