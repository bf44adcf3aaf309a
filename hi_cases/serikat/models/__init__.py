"""Tables of the book: organisations; what leaves the system, is told to the Minister, comes in."""

from hi_cases.serikat.models.daftar import EksporSerikat, ImporSerikat, LaporanTriwulan
from hi_cases.serikat.models.organisasi import (
    AkunOrganisasi,
    Organisasi,
    PendiriOrganisasi,
    PengurusOrganisasi,
    PeristiwaOrganisasi,
)

__all__ = [
    "AkunOrganisasi",
    "EksporSerikat",
    "ImporSerikat",
    "LaporanTriwulan",
    "Organisasi",
    "PendiriOrganisasi",
    "PengurusOrganisasi",
    "PeristiwaOrganisasi",
]
