"""On which page of the filing an applicant mends what the office found missing."""

from __future__ import annotations

from collections.abc import Collection

from hi_cases.perselisihan.rules.daftar_periksa import DAFTAR
from hi_cases.pihak_luar.types import Langkah

_LANGKAH = {
    "bukti_bipartit": Langkah.BIPARTIT,
    "risalah": Langkah.BIPARTIT,
    "risalah_isi": Langkah.BIPARTIT,
    "penolakan": Langkah.BIPARTIT,
    "identitas_pemohon": Langkah.PEMOHON,
    "identitas_termohon": Langkah.LAWAN,
    "wilayah": Langkah.LAWAN,
    "jenis": Langkah.CERITA,
    "tuntutan": Langkah.TUNTUTAN,
    "surat_kuasa": Langkah.KUASA,
    "daftar_pekerja": Langkah.PEKERJA,
}
"""By the item of the checklist; what is not here is a paper to send."""
_MENURUT_KALIMAT = {satu.kurang: _LANGKAH.get(satu.kode, Langkah.BERKAS) for satu in DAFTAR}


def langkah_kurang(kalimat: str, jalan: Collection[Langkah]) -> Langkah:
    """Return the page of this filing for one missing thing; an officer's own words: the papers."""
    satu = _MENURUT_KALIMAT.get(kalimat, Langkah.BERKAS)
    return satu if satu in jalan else Langkah.BERKAS
