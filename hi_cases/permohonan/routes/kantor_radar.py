"""The radar: what nears the day on which the office's silence would decide, and who owns it."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.permohonan.queries.dianggap_sah import dianggap_sah, dicatat_pada
from hi_cases.permohonan.queries.radar import radar as di_radar
from hi_cases.permohonan.routes.bp import bp
from hi_cases.permohonan.routes.kantor_diam import kepala_bidang
from hi_cases.permohonan.rules import izin
from hi_cases.permohonan.rules.diam import RADAR


@bp.get("/kantor/permohonan/radar")
@wajib(izin.LIHAT)
def radar() -> ResponseReturnValue:
    """Show what is near or past that day, and what passed it this year."""
    hari = clock.hari_ini()
    semua = list(di_radar(hari))
    dianggap = dianggap_sah(hari.year)
    return render_template(
        "permohonan/kantor_radar.html",
        kelompok=[
            ("Sudah lewat", [satu for satu in semua if satu.lewat]),
            ("Mendekat", [satu for satu in semua if not satu.lewat]),
        ],
        jumlah=len(semua),
        lewat=sum(satu.lewat for satu in semua),
        saya=sum(1 for satu in semua if satu.pemilik_id == pelaku_kini().id),
        dianggap=dianggap,
        tahun=hari.year,
        batas=RADAR,
        kabid=kepala_bidang(),
        dicatat=dicatat_pada(dianggap),
    )
