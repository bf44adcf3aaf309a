"""How timely the office answers filings of a PP: the share of a year and who waited too long."""

from __future__ import annotations

from flask import render_template, request
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.web import wajib
from hi_cases.permohonan.queries import jadikan_baris
from hi_cases.syarat_kerja.queries.tepat_waktu import tahun_berpengajuan
from hi_cases.syarat_kerja.queries.tepat_waktu import tepat_waktu as baca
from hi_cases.syarat_kerja.routes.bp import bp
from hi_cases.syarat_kerja.rules.izin import LIHAT


@bp.get("/syarat-kerja/tepat-waktu")
@wajib(LIHAT)
def tepat_waktu() -> ResponseReturnValue:
    """Show the share of one year, with the sentence that says what it means."""
    semua = tahun_berpengajuan()
    kini = clock.hari_ini().year
    tahun = request.args.get("tahun", kini, type=int)
    satu = baca(tahun if tahun in semua else kini)
    nama = {b.id: b.perusahaan for b in jadikan_baris(p for p, _ in satu.terlambat)}
    return render_template(
        "syarat_kerja/tepat_waktu.html",
        t=satu,
        tahun_semua=sorted({*semua, kini}, reverse=True),
        nama=nama,
    )
