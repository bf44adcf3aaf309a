"""Bundles for the court: letters, answers and files of a case in one numbered PDF."""

from hi_cases.surat.services.bundel.minta import (
    IZIN_JILID,
    TUGAS,
    bahan_pekerjaan,
    batalkan,
    keluarkan,
    minta,
    simpan_hasil,
)
from hi_cases.surat.services.bundel.penjilidan import jilid

__all__ = [
    "IZIN_JILID",
    "TUGAS",
    "bahan_pekerjaan",
    "batalkan",
    "jilid",
    "keluarkan",
    "minta",
    "simpan_hasil",
]
