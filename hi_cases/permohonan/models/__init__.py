"""Tables of the engine of submissions. No row is ever deleted but those of a draft's list."""

from hi_cases.permohonan.models.penelitian import CatatanPenelitian, HasilButir
from hi_cases.permohonan.models.permohonan import (
    BarisPermohonan,
    DokumenPermohonan,
    PeristiwaPermohonan,
    Permohonan,
    PihakPermohonan,
)

__all__ = [
    "BarisPermohonan",
    "CatatanPenelitian",
    "DokumenPermohonan",
    "HasilButir",
    "PeristiwaPermohonan",
    "Permohonan",
    "PihakPermohonan",
]
