"""What letters ask of a case: facts as words, what a receipt starts, how many there may be."""

from hi_cases.surat_perkara.queries.awal import awal, dahulu
from hi_cases.surat_perkara.queries.batas import batas, serta
from hi_cases.surat_perkara.queries.beda import beda, catatan_terima, potret
from hi_cases.surat_perkara.queries.fakta import fakta
from hi_cases.surat_perkara.queries.terima import akibat_terima, kabar_terima
from hi_cases.surat_perkara.queries.usai import usai

__all__ = [
    "akibat_terima",
    "awal",
    "batas",
    "beda",
    "catatan_terima",
    "dahulu",
    "fakta",
    "kabar_terima",
    "potret",
    "serta",
    "usai",
]
