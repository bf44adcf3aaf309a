"""The procedure as staff reads it: every act, from where, to where, by whom, on what basis."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from hi_cases.core.web import wajib
from hi_cases.perselisihan.routes.akibat import akibat
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.rules.alur import ALUR
from hi_cases.perselisihan.types import TERBUKA, Tahap


@bp.get("/alur")
@wajib(izin.LIHAT_RINGKAS)
def alur() -> ResponseReturnValue:
    """Show the transition table, stage by stage."""
    umum = [satu for satu in ALUR if satu.dari >= TERBUKA - {Tahap.DRAF}]
    kelompok = [
        (tahap, [satu for satu in ALUR if tahap in satu.dari and satu not in umum])
        for tahap in Tahap
    ]
    return render_template(
        "perselisihan/alur.html",
        kelompok=[(tahap, semua) for tahap, semua in kelompok if semua],
        umum=umum,
        akibat=akibat,
    )
