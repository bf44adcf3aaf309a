"""Tables that leave the register: each a POST that stands in the trail."""

from __future__ import annotations

from typing import BinaryIO

from flask import Response, request, send_file
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.ekspor import XLSX
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.lks_bipartit.routes.bp import bp
from hi_cases.lks_bipartit.routes.register import form_saringan
from hi_cases.lks_bipartit.rules.izin import EKSPOR
from hi_cases.lks_bipartit.rules.rekap import semester_lalu
from hi_cases.lks_bipartit.services import ekspor as layanan


def _kirim(isi: BinaryIO, nama: str) -> Response:
    return send_file(isi, mimetype=XLSX, as_attachment=True, download_name=nama)


@bp.post("/lks-bipartit/register.xlsx")
@wajib(EKSPOR)
def ekspor_register() -> ResponseReturnValue:
    """Send the register, as far as the filters leave it."""
    saringan = form_saringan(request.args).saringan()
    with ubah():
        isi = layanan.register_xlsx(pelaku_kini(), saringan)
    return _kirim(isi, f"register-lks-bipartit-{clock.hari_ini().isoformat()}.xlsx")


@bp.post("/lks-bipartit/belum.xlsx")
@wajib(EKSPOR)
def ekspor_belum() -> ResponseReturnValue:
    """Send the companies that must have one and have none."""
    s = form_saringan(request.args).saringan()
    with ubah():
        isi = layanan.belum_xlsx(pelaku_kini(), s.q, s.kecamatan)
    return _kirim(isi, f"tanpa-lks-bipartit-{clock.hari_ini().isoformat()}.xlsx")


@bp.post("/lks-bipartit/rekapitulasi.xlsx")
@wajib(EKSPOR)
def ekspor_rekap() -> ResponseReturnValue:
    """Send the report of a half-year to the province; of none that is known, the last one."""
    tahun, ke = semester_lalu(clock.hari_ini())
    diminta = request.form.get("tahun", "")
    if diminta.isdecimal() and len(diminta) == 4 and 2000 <= int(diminta) <= tahun + 1:
        tahun = int(diminta)
    ke = {"1": 1, "2": 2}.get(request.form.get("semester", ""), ke)
    with ubah():
        isi = layanan.rekap_xlsx(pelaku_kini(), tahun, ke)
    return _kirim(isi, f"rekapitulasi-lks-bipartit-{tahun}-{ke}.xlsx")
