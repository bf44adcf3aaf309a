"""Terms of PP and PKB that come to their end; old registers brought in; stamped copies."""

from hi_cases.core import pekerjaan
from hi_cases.core.errors import GalatDomain, Sibuk
from hi_cases.syarat_kerja.services import cap, impor, impor_peserta
from hi_cases.syarat_kerja.services import kedaluwarsa as layanan
from workers.app import simpan_kemajuan, tugas


@tugas("syarat_kerja.masa", berkala=True)
def masa() -> int:
    """Ask for each entry that is over, or whose end is near enough to tell."""
    return layanan.cari()


@tugas(layanan.TUGAS_SATU)
def periksa_masa(instrumen_id: int) -> int:
    """Mark one entry whose term is over, or tell of its end."""
    return layanan.periksa_masa(instrumen_id)


@tugas(impor.TUGAS, pekerjaan=True)
def impor_dokumen_lama(pekerjaan_id: int) -> None:
    """Check or bring in one old register; each batch is committed, so a killed job loses none."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    simpan_kemajuan()
    for sudah, total in impor.layanan.kerjakan_pekerjaan(baris):
        if not pekerjaan.maju(baris, sudah, total):
            return
        simpan_kemajuan()
    pekerjaan.selesaikan(baris, {"impor_id": baris.parameter["impor_id"]})


@tugas(impor_peserta.TUGAS, pekerjaan=True)
def masukkan_peserta(pekerjaan_id: int) -> None:
    """Check or bring in one list of members; each batch is committed."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    simpan_kemajuan()
    for sudah, total in impor_peserta.layanan.kerjakan_pekerjaan(baris):
        if not pekerjaan.maju(baris, sudah, total):
            return
        simpan_kemajuan()
    pekerjaan.selesaikan(baris, {"impor_id": baris.parameter["impor_id"]})


@tugas(cap.TUGAS, pekerjaan=True)
def bubuhi_cap(pekerjaan_id: int) -> None:
    """Make one stamped copy. A killed worker leaves nothing behind; the next one begins anew."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    bahan = cap.bahan(baris)
    if bahan is None:
        pekerjaan.selesaikan(baris, {})
        return
    simpan_kemajuan()
    try:
        hasil = cap.buat(bahan)
    except Sibuk:
        # Nobody waits at a page: it stays open and silent, and the sweeper sends it again.
        return
    except GalatDomain as galat:
        pekerjaan.gagalkan(baris, galat.pesan)
        return
    if pekerjaan.maju(baris, 1, 1):
        pekerjaan.selesaikan(baris, cap.simpan(baris, bahan, hasil))
