"""Planning documents, entries by hand, kept figures, closed months."""

from hi_cases.indikator.models.beku import AngkaBeku, BarisBeku, TutupBulan
from hi_cases.indikator.models.ekspor import EksporAngka
from hi_cases.indikator.models.hitung import AngkaSumber, TandaHitung
from hi_cases.indikator.models.rencana import (
    DefinisiIndikator,
    DokumenRencana,
    IsianIndikator,
    TargetIndikator,
)
from hi_cases.indikator.models.simpanan import SilangTersimpan
from hi_cases.indikator.models.statistik import AngkaStatistik

__all__ = [
    "AngkaBeku",
    "AngkaStatistik",
    "AngkaSumber",
    "BarisBeku",
    "DefinisiIndikator",
    "DokumenRencana",
    "EksporAngka",
    "IsianIndikator",
    "SilangTersimpan",
    "TandaHitung",
    "TargetIndikator",
    "TutupBulan",
]
