"""Reads of the trail."""

from hi_cases.audit.queries.jejak import (
    HALAMAN,
    Saringan,
    cari,
    jejak,
    jenis_rujukan,
    jenis_tertutup,
    mulai,
    periksa,
    ujung,
    ujung_jenis,
)

__all__ = [
    "HALAMAN",
    "Saringan",
    "cari",
    "jejak",
    "jenis_rujukan",
    "jenis_tertutup",
    "periksa",
    "mulai",
    "ujung",
    "ujung_jenis",
]
