"""Reads of letters."""

from hi_cases.surat.queries.akses import ambil, boleh_lihat, kunci_surat, port, surat_untuk

__all__ = ["ambil", "boleh_lihat", "kunci_surat", "port", "surat_untuk"]
