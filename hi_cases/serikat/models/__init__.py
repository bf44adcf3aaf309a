"""Tables of the book: organisations; what leaves the system, is told to the Minister, comes in."""

from hi_cases.serikat.models.daftar import EksporSerikat, ImporSerikat, LaporanTriwulan
from hi_cases.serikat.models.organisasi import (
    AkunOrganisasi,
    Organisasi,
    PendiriOrganisasi,
    PengurusOrganisasi,
    PeristiwaOrganisasi,
)
from hi_cases.serikat.models.verifikasi import KeberatanKlaim, KlaimAnggota, RekapAnggota

__all__ = [
    "AkunOrganisasi",
    "EksporSerikat",
    "ImporSerikat",
    "KeberatanKlaim",
    "KlaimAnggota",
    "LaporanTriwulan",
    "Organisasi",
    "PendiriOrganisasi",
    "PengurusOrganisasi",
    "PeristiwaOrganisasi",
    "RekapAnggota",
]
