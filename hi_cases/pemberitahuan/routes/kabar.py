"""Everybody's own notices: the list, opening one, all read."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import papan
from hi_cases.core.web import kunci_alamat, masuk_saja, pelaku_kini, tandai_baca, ubah
from hi_cases.pemberitahuan import queries, services
from hi_cases.pemberitahuan.routes.bp import bp


@bp.get("/kabar")
@masuk_saja
def kabar() -> ResponseReturnValue:
    """List one's own notices, newest first."""
    pelaku = pelaku_kini()
    semua = queries.kabar_saya(pelaku, request.args.get("setelah", type=kunci_alamat))
    baris = semua[: queries.HALAMAN_KABAR]
    return render_template(
        "pemberitahuan/kabar.html",
        semua=baris,
        tentang=queries.tentang(pelaku, baris),
        ditangani=queries.ditangani(baris),
        baru=queries.jumlah_baru(pelaku),
        total=queries.jumlah_kabar(pelaku),
        setelah=baris[-1].id if len(semua) > len(baris) else None,
    )


@bp.get("/kabar/<int:kabar_id>")
@masuk_saja
def buka(kabar_id: int) -> ResponseReturnValue:
    """Mark a notice as opened, and lead to what it is about."""
    pelaku = pelaku_kini()
    satu = queries.ambil_kabar(pelaku, kabar_id)
    if satu.dibuka_pada is None:
        with tandai_baca():
            services.buka(pelaku_kini(), kabar_id)
        satu = queries.ambil_kabar(pelaku_kini(), kabar_id)
    ke = papan.label(pelaku_kini(), satu.rujukan).url if satu.rujukan else ""
    if ke:
        return redirect(ke)
    return render_template("pemberitahuan/satu.html", satu=satu)


@bp.post("/kabar/baca-semua")
@masuk_saja
def baca_semua() -> ResponseReturnValue:
    """Mark all of one's notices as read."""
    with ubah():
        services.baca_semua(pelaku_kini())
    flash("Semua kabar ditandai sudah dibaca.", "berhasil")
    return redirect(url_for(".kabar"))
