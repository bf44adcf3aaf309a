"""A union's own page: what the book says of it, and telling of a change in one press."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.web import batasi, pelaku_kini, per_akun, ubah, wajib
from hi_cases.permohonan import services as permohonan
from hi_cases.serikat.queries.akun import organisasi_saya
from hi_cases.serikat.queries.daftar import jadikan_baris
from hi_cases.serikat.queries.satu import ambil
from hi_cases.serikat.routes.bp import bp
from hi_cases.serikat.rules.izin import SAYA
from hi_cases.serikat.rules.jenis import baru
from hi_cases.serikat.rules.jenis import ubah as jenis_ubah

_TENTANG = {satu.kode: satu for satu in jenis_ubah.JENIS}


@bp.get("/serikat/saya")
@wajib(SAYA)
def saya() -> ResponseReturnValue:
    """Show the organisations for which the account speaks."""
    semua = jadikan_baris(organisasi_saya(pelaku_kini()))
    return render_template(
        "serikat/saya.html", semua=semua, tentang=_TENTANG.values(), baru=baru.JENIS
    )


@bp.post("/serikat/saya/<int:id>/mulai/<kode>")
@wajib(SAYA)
def saya_mulai(id: int, kode: str) -> ResponseReturnValue:
    """Begin a notice about one's own organisation."""
    satu = ambil(pelaku_kini(), id)
    if kode not in _TENTANG:
        raise TidakDitemukan
    with ubah():
        draf = permohonan.buat(pelaku_kini(), kode, None, acuan=satu.rujukan)
    return redirect(url_for("permohonan.saya_lanjut", id=draf.id))


batasi(
    bp,
    ("saya_mulai",),
    "20 per hour",
    lingkup="serikat_mulai",
    key_func=per_akun,
    methods=["POST"],
)
