"""Reads of letters."""

from hi_cases.surat.queries.akses import (
    ambil,
    boleh_lihat,
    kunci_surat,
    pastikan_terlihat,
    port,
    surat_untuk,
)

__all__ = ["ambil", "boleh_lihat", "kunci_surat", "pastikan_terlihat", "port", "surat_untuk"]
