"""What letters ask of a case: its parties, its facts as words, who may write about it."""

from hi_cases.perselisihan.queries.surat.batas import batas, serta
from hi_cases.perselisihan.queries.surat.fakta import fakta
from hi_cases.perselisihan.queries.surat.port import (
    berkas,
    cari,
    kunci,
    nomor_dipakai,
    penanggung_jawab,
    pihak,
    pihak_pelaku,
    tahap,
    terlihat,
)
from hi_cases.perselisihan.queries.surat.terima import akibat_terima, kabar_terima

__all__ = [
    "akibat_terima",
    "batas",
    "berkas",
    "cari",
    "fakta",
    "kabar_terima",
    "kunci",
    "nomor_dipakai",
    "penanggung_jawab",
    "pihak",
    "pihak_pelaku",
    "serta",
    "tahap",
    "terlihat",
]
