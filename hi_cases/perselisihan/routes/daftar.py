"""The list of cases and the board; the address holds filters, order and page."""

from __future__ import annotations

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core.web import boleh, pelaku_kini, wajib
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.forms import FormSaringan
from hi_cases.perselisihan.queries.contoh import ada_contoh
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.routes.sisa import sisa_baris
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import Asal


def _ada_contoh(baris: list[queries.BarisPerkara]) -> bool:
    """Tell whether rows of the example book, which are invented, may stand in this page."""
    lama = any(satu.asal is Asal.REGISTER for satu in baris)
    return lama and boleh(izin.LIHAT) and ada_contoh(pelaku_kini())


@bp.get("/")
@wajib(izin.LIHAT_RINGKAS)
def daftar() -> ResponseReturnValue:
    """Show the cases as a list, or the open ones as a board."""
    if request.args.get("tampilan") == "papan":
        kolom = queries.papan(pelaku_kini())
        sisa = sisa_baris([satu for _, _, baris in kolom for satu in baris])
        return render_template("perselisihan/papan.html", kolom=kolom, sisa=sisa)
    form = FormSaringan.dari(request.args)
    urut, sesudah = request.args.get("urut", "-masuk"), request.args.get("setelah") or None
    saringan = form.saringan(pelaku_kini(), urut, sesudah)
    hasil = queries.daftar(pelaku_kini(), saringan)
    isian = request.args.to_dict(flat=False)
    berikut = url_for("perselisihan.daftar", **{**isian, "setelah": hasil.sesudah})
    return render_template(
        "perselisihan/daftar.html",
        form=form,
        hasil=hasil,
        urut=saringan.urut,
        total=hasil.total_pasti,
        contoh=_ada_contoh(hasil.baris),
        sisa=sisa_baris(hasil.baris),
        url_berikut=berikut if hasil.sesudah else None,
        url_awal=url_for("perselisihan.daftar", **{**isian, "setelah": None})
        if saringan.sesudah
        else None,
    )
