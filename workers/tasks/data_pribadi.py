"""Copies of what is kept of an account."""

from hi_cases.core import pekerjaan
from hi_cases.data_pribadi.services import retensi, salinan
from workers.app import simpan_kemajuan, tugas


@tugas(salinan.TUGAS, pekerjaan=True)
def susun_salinan(pekerjaan_id: int) -> None:
    """Make one copy."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    simpan_kemajuan()
    if pekerjaan.maju(baris, 0, 1):
        pekerjaan.selesaikan(baris, salinan.kerjakan(baris))


@tugas("data_pribadi.masa_simpan", berkala=True)
def masa_simpan() -> int:
    """Tell, once a month, of what is past its time."""
    return retensi.kabari()
