"""The book of unions: older ones brought in, taken out as a workbook, told of every quarter."""

from hi_cases.core import pekerjaan
from hi_cases.serikat.services import ekspor, impor, triwulan
from workers.app import simpan_kemajuan, tugas


@tugas("serikat.laporan", berkala=True)
def buka_laporan() -> int:
    """Open the report of the present quarter."""
    return triwulan.buka_berjalan()


@tugas(impor.TUGAS, pekerjaan=True)
def impor_buku(pekerjaan_id: int) -> None:
    """Check or bring in one older book; each batch is committed, so a killed job loses none."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    simpan_kemajuan()
    for sudah, total in impor.layanan.kerjakan_pekerjaan(baris):
        if not pekerjaan.maju(baris, sudah, total):
            return
        simpan_kemajuan()
    pekerjaan.selesaikan(baris, {"impor_id": baris.parameter["impor_id"]})


@tugas(ekspor.TUGAS, pekerjaan=True)
def ekspor_buku(pekerjaan_id: int) -> None:
    """Make one workbook of the book."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    simpan_kemajuan()
    hasil = ekspor.kerjakan(baris, lambda sudah, total: pekerjaan.maju(baris, sudah, total))
    if hasil is not None:
        pekerjaan.selesaikan(baris, hasil)
