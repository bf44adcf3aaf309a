"""What whoever gives notice online is asked: the fields of the kind but for the office's own."""

from __future__ import annotations

from dataclasses import replace

from hi_cases.core.bidang import Isian
from hi_cases.mogok.rules.jenis import MOGOK, PENUTUPAN
from hi_cases.urusan.types import Jenis

KANTOR = {"tanggal", "jam_terima", "ada_surat", "polisi", "pembalasan"}
"""Known to the office or judged there."""
DARING = (MOGOK, PENUTUPAN)
_WAJIB = {
    "pembawa": ("Nama Anda", ""),
    "telepon_pemberi": ("Nomor telepon Anda", ""),
    "alamat_pemberi": ("Alamat surat", ""),
    "nama_perusahaan": ("Nama perusahaan", "Nama lengkap, tanpa singkatan."),
}
BERKAS = "Pemberitahuan yang ditandatangani"
TANPA_BERKAS = "Lampirkan foto atau pindaian pemberitahuan yang ditandatangani."


def isian_daring(jenis: Jenis) -> tuple[Isian, ...]:
    """Return the fields of the online form, who gives notice and for which company first."""
    semua = [satu for satu in jenis.isian if satu.nama not in KANTOR]
    depan = [
        replace(satu, label=_WAJIB[satu.nama][0], wajib=True, petunjuk=_WAJIB[satu.nama][1])
        for satu in semua
        if satu.nama in _WAJIB
    ]
    return (*depan, *(satu for satu in semua if satu.nama not in _WAJIB))
