"""The list of a submission and its proof, as the office reads them."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from hi_cases.core.web import pelaku_kini, wajib
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.routes.bp import bp
from hi_cases.permohonan.routes.kantor_loket import PengajuanLoket
from hi_cases.permohonan.routes.luar_baris import bukti_cetak, lihat_daftar, templat_lembar
from hi_cases.permohonan.rules import izin


def _muat(id: int) -> PengajuanLoket:
    pelaku = pelaku_kini()
    permohonan = queries.ambil(pelaku, id)
    return PengajuanLoket(pelaku, permohonan, services.jenis_dari(permohonan))


@bp.get("/kantor/permohonan/<int:id>/daftar/templat.xlsx")
@wajib(izin.LIHAT)
def loket_templat(id: int) -> ResponseReturnValue:
    """Give the blank sheet of the list out."""
    return templat_lembar(_muat(id))


@bp.get("/kantor/permohonan/<int:id>/daftar")
@wajib(izin.LIHAT)
def loket_baris(id: int) -> ResponseReturnValue:
    """Show the list to the office."""
    return lihat_daftar(_muat(id))


@bp.get("/kantor/permohonan/<int:id>/bukti")
@wajib(izin.LIHAT)
def loket_bukti(id: int) -> ResponseReturnValue:
    """Print the proof for the applicant, at the office."""
    return bukti_cetak(_muat(id))
