"""Planning documents, entries by hand, kept figures, closed months."""

from hi_cases.indikator.models.beku import AngkaBeku, BarisBeku, TutupBulan
from hi_cases.indikator.models.hitung import AngkaSumber, TandaHitung
from hi_cases.indikator.models.rencana import (
    DefinisiIndikator,
    DokumenRencana,
    IsianIndikator,
    TargetIndikator,
)

__all__ = [
    "AngkaBeku",
    "AngkaSumber",
    "BarisBeku",
    "DefinisiIndikator",
    "DokumenRencana",
    "IsianIndikator",
    "TandaHitung",
    "TargetIndikator",
    "TutupBulan",
]
