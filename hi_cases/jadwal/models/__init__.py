"""Tables of the calendar of meetings."""

from hi_cases.jadwal.models.acara import Acara, PerubahanAcara, PesertaAcara
from hi_cases.jadwal.models.ruang import HalanganPetugas, LanggananKalender, Ruang

__all__ = [
    "Acara",
    "HalanganPetugas",
    "LanggananKalender",
    "PerubahanAcara",
    "PesertaAcara",
    "Ruang",
]
