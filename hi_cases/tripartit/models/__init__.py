"""Tables of bodies, their meetings and minimum wages."""

from hi_cases.tripartit.models.lembaga import Anggota, Lembaga, MasaTugas, PembagianKursi
from hi_cases.tripartit.models.rapat import Agenda, Hadir, Keputusan, Rapat
from hi_cases.tripartit.models.rencana import BarisRencana, Realisasi
from hi_cases.tripartit.models.upah import UpahMinimum

__all__ = [
    "Agenda",
    "Anggota",
    "BarisRencana",
    "Hadir",
    "Keputusan",
    "Lembaga",
    "MasaTugas",
    "PembagianKursi",
    "Rapat",
    "Realisasi",
    "UpahMinimum",
]
