"""Reads of the trail."""

from hi_cases.audit.queries.jejak import (
    HALAMAN,
    Saringan,
    cari,
    jejak,
    jenis_rujukan,
    jenis_tertutup,
    menurut_benda,
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
    "menurut_benda",
    "periksa",
    "mulai",
    "ujung",
    "ujung_jenis",
]
