"""Registers brought in and printed; silences that may be noted as rejections."""

from hi_cases.core import pekerjaan
from hi_cases.core.errors import GalatDomain
from hi_cases.perselisihan import services
from hi_cases.register_buku.services import buku_register, impor
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


@tugas(buku_register.TUGAS, pekerjaan=True)
def cetak_register(pekerjaan_id: int) -> None:
    """Print the register of a year; nothing is held while it is typeset."""
    baris = pekerjaan.mulai(pekerjaan_id)
    if baris is None:
        return
    isi = buku_register.naskah_pekerjaan(baris)
    if isi is None:
        pekerjaan.selesaikan(baris, {})
        return
    pekerjaan.maju(baris, 1, buku_register.LANGKAH)
    simpan_kemajuan()
    try:
        pdf = buku_register.susun(isi[0])
    except GalatDomain as galat:
        pekerjaan.gagalkan(baris, galat.pesan)
        return
    if pekerjaan.maju(baris, buku_register.LANGKAH, buku_register.LANGKAH):
        pekerjaan.selesaikan(baris, buku_register.simpan_hasil(baris, pdf, isi[1]))


@tugas("perselisihan.cari_siap", berkala=True)
def cari_siap() -> int:
    """Ask for each case in which a silence may be ripe, and after delegations not received."""
    return services.cari_siap() + services.kejar_pelimpahan()


@tugas("perselisihan.tandai_siap")
def tandai_siap(perkara_id: int) -> int:
    """Point out the ripe silences of one case and tell who is to note them."""
    return services.tandai_siap(perkara_id)
