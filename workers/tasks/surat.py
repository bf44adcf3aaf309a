"""Bundles for the court."""

from hi_cases.core import pekerjaan
from hi_cases.core.errors import GalatDomain
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.surat.services import bundel
from workers.app import simpan_kemajuan, tugas

TANPA_ISI = (
    "Tidak ada bagian yang dapat dijilid: semua berkas yang dipilih rusak, bersandi, atau sudah "
    "tidak ada. Pilih bagian lain."
)


def _lapor(baris: Pekerjaan, sudah: int, total: int) -> bool:
    """Note the progress at once; nothing is held while the next part is read."""
    if not pekerjaan.maju(baris, sudah, total):
        return False
    simpan_kemajuan()
    return True


@tugas(bundel.TUGAS, pekerjaan=True)
def jilid(pekerjaan_id: int) -> None:
    """Bind one bundle. A killed worker leaves nothing behind; the next one begins anew."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    bahan = bundel.bahan_pekerjaan(baris)
    if bahan is None:
        pekerjaan.selesaikan(baris, {})
        return
    simpan_kemajuan()
    try:
        hasil = bundel.jilid(bahan.muka, bahan.bagian, lambda s, t: _lapor(baris, s, t))
    except GalatDomain as galat:
        pekerjaan.gagalkan(baris, galat.pesan)
        return
    if hasil is None:
        return
    langkah = len(bahan.bagian) + 1
    if not pekerjaan.maju(baris, langkah, langkah):
        return
    if all(satu.dari is None for satu in hasil.isi):
        pekerjaan.gagalkan(baris, TANPA_ISI)
    else:
        pekerjaan.selesaikan(baris, bundel.simpan_hasil(baris, hasil))
