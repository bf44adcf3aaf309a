"""Old registers brought in batch by batch; silences that may be noted as rejections."""

from hi_cases.core import pekerjaan
from hi_cases.perselisihan import services
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


@tugas("perselisihan.cari_siap", berkala=True)
def cari_siap() -> int:
    """Ask for each case whose answer periods are over to be looked at."""
    return services.cari_siap()


@tugas("perselisihan.tandai_siap")
def tandai_siap(perkara_id: int) -> int:
    """Point out the silent parties of one case; the mediator decides."""
    return services.tandai_siap(perkara_id)
