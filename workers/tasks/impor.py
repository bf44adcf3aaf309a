"""Bringing old registers in, batch by batch."""

from hi_cases.core import pekerjaan
from hi_cases.perselisihan.services import impor
from workers.app import simpan_kemajuan, tugas


@tugas(impor.TUGAS, pekerjaan=True)
def impor_register(pekerjaan_id: int) -> None:
    """Bring one book in; each batch is committed, so a killed or cancelled job loses none."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    simpan_kemajuan()
    for sudah, total in impor.kerjakan_pekerjaan(baris):
        if not pekerjaan.maju(baris, sudah, total):
            return
        simpan_kemajuan()
    pekerjaan.selesaikan(baris, impor.ringkasan_pekerjaan(baris))
