"""Old registers as lists: kept, checked, brought in by a job in batches, each row at most once.

A paper that stands in the register is known by company, kind, number and term: a run that was
killed goes on where its last commit ended, and a list handed in twice adds nothing.
"""

from __future__ import annotations

from hi_cases.audit import services as audit
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import tahan
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.impor import Nasib
from hi_cases.core.impor_kerja import Impor, PortImpor
from hi_cases.syarat_kerja.models import ImporDokumenLama
from hi_cases.syarat_kerja.queries import impor as baca_impor
from hi_cases.syarat_kerja.rules.impor_lama import baca_daftar
from hi_cases.syarat_kerja.rules.izin import CATAT_LAMA
from hi_cases.syarat_kerja.services.dokumen_lama import catat
from hi_cases.syarat_kerja.services.padan import Padanan, Pemadan

TUGAS = "syarat_kerja.impor"


def _masukkan(pelaku: Pelaku, satu: Padanan, _impor_id: int) -> Padanan:
    """Enter an accepted row; one that somebody entered by hand in this moment is refused."""
    data = satu.baris.data
    if data is None or satu.perusahaan_id is None:
        return satu
    try:
        catat(pelaku, satu.perusahaan_id, data)
    except TindakanDitolak as galat:
        return Padanan(satu.baris.tolak("nomor", galat.pesan), Nasib.TOLAK)
    return satu


layanan = Impor(
    PortImpor(
        model=ImporDokumenLama,
        izin=CATAT_LAMA,
        tugas=TUGAS,
        sebutan="register lama",
        berkas="register.xlsx",
        unggah="unggah_register_lama",
        selesai="selesai_impor_register_lama",
        sekali=100,
        ambil=baca_impor.ambil_impor,
        ambil_pekerjaan=baca_impor.impor_pekerjaan,
        baca=baca_daftar,
        pemadan=lambda: Pemadan().padankan,
        masukkan=_masukkan,
        tahan=lambda: tahan("impor_dokumen_lama"),
        catat=audit.catat,
    )
)
