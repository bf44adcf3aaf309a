"""Lists of companies checked and brought in."""

from hi_cases.core import pekerjaan
from hi_cases.perusahaan.services import impor
from workers.app import simpan_kemajuan, tugas


@tugas(impor.TUGAS, pekerjaan=True)
def impor_perusahaan(pekerjaan_id: int) -> None:
    """Check or bring in one list; each batch is committed, so a killed job loses none."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    simpan_kemajuan()
    for sudah, total in impor.kerjakan_pekerjaan(baris):
        if not pekerjaan.maju(baris, sudah, total):
            return
        simpan_kemajuan()
    pekerjaan.selesaikan(baris, impor.ringkasan_pekerjaan(baris))
