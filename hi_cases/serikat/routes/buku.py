"""The book for the office: the list, and one organisation."""

from __future__ import annotations

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.akun import queries as akun
from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.serikat.forms.saringan import FormSaringan
from hi_cases.serikat.queries import daftar as baca
from hi_cases.serikat.queries.akun import akun_dari
from hi_cases.serikat.queries.satu import rinci as baca_rinci
from hi_cases.serikat.routes.bp import bp
from hi_cases.serikat.rules.izin import LIHAT


@bp.get("/serikat")
@wajib(LIHAT)
def daftar() -> ResponseReturnValue:
    """List the book, filtered by the address."""
    form = FormSaringan(request.args)
    form.pasang(baca.kecamatan_ada())
    setelah = request.args.get("setelah", "")
    halaman = baca.daftar(form.saringan(), setelah)
    isian = request.args.to_dict(flat=False)
    alamat = {**isian, "setelah": halaman.berikut}
    return render_template(
        "serikat/daftar.html",
        form=form,
        chip=form.berlaku,
        ekspor={satu["kunci"]: satu["nilai"] for satu in form.berlaku},
        halaman=halaman,
        url_berikut=url_for("serikat.daftar", **alamat) if halaman.berikut else None,
        url_awal=url_for("serikat.daftar", **{**isian, "setelah": None}) if setelah else None,
    )


@bp.get("/serikat/<int:id>")
@wajib(LIHAT)
def rinci(id: int) -> ResponseReturnValue:
    """Show one organisation as the book has it, its tree, and what happened to it."""
    r = baca_rinci(pelaku_kini(), id)
    semua = akun_dari(id)
    return render_template(
        "serikat/rinci.html",
        r=r,
        o=r.baris.organisasi,
        wakil=semua,
        nama_akun=akun.nama(satu.pengguna_id for satu in semua),
    )
