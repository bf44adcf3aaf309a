"""Tables of bodies, their meetings and minimum wages."""

from hi_cases.tripartit.models.lembaga import Anggota, Lembaga, MasaTugas, PembagianKursi

__all__ = ["Anggota", "Lembaga", "MasaTugas", "PembagianKursi"]
