"""Whether somebody comes to the right place, asked before anybody signs in."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from hi_cases.beranda import rules
from hi_cases.beranda.routes.cetak_biru import bp
from hi_cases.core import clock
from hi_cases.core.web import publik
from hi_cases.kalender_kerja import queries as kalender

_PERTANYAAN = ("masalah", "wilayah", "bipartit")


@bp.get("/tempat-yang-tepat")
@publik
def tempat_yang_tepat() -> ResponseReturnValue:
    """Ask three short questions, and say where to go."""
    jawab = {nama: request.args.get(nama, "")[:40] for nama in _PERTANYAAN}
    waktu = kalender.ketentuan("BIP-30", clock.hari_ini()).lama
    return render_template(
        "beranda/tempat_yang_tepat.html",
        jawab=jawab,
        arahan=rules.arahan(*jawab.values(), waktu),
        masalah=rules.MASALAH,
        wilayah=rules.WILAYAH,
        bipartit=rules.BIPARTIT,
    )
