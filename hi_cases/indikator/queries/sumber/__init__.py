"""The sources: what is counted, one module a field. An indicator names one by its code."""

from hi_cases.indikator.queries.sumber import (
    isian,
    kelembagaan,
    layanan,
    pembinaan,
    pencegahan,
    perkara,
    syarat_kerja,
)
from hi_cases.indikator.queries.sumber.dasar import Sumber, SumberDaftar, SumberTabel

SUMBER: dict[str, Sumber] = {
    satu.kode: satu
    for bagian in (perkara, syarat_kerja, layanan, pencegahan, pembinaan, kelembagaan, isian)
    for satu in bagian.SUMBER
}

__all__ = ["SUMBER", "Sumber", "SumberDaftar", "SumberTabel"]
