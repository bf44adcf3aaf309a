"""Letters of a case: what each kind asks for first, and the act that follows it."""

from hi_cases.surat_perkara.services.jejak import (
    batal,
    dikirim,
    diperbaiki,
    diterima,
    gagal,
    nomor,
    terbit,
)
from hi_cases.surat_perkara.services.syarat import halangan, pastikan_boleh, periksa

__all__ = [
    "batal",
    "dikirim",
    "diperbaiki",
    "diterima",
    "gagal",
    "halangan",
    "nomor",
    "pastikan_boleh",
    "periksa",
    "terbit",
]
