"""What letters ask of a case: its parties, its facts as words, who may write about it."""

from hi_cases.perselisihan.queries.surat.fakta import fakta
from hi_cases.perselisihan.queries.surat.port import (
    berkas,
    cari,
    kunci,
    penanggung_jawab,
    pihak,
    pihak_pelaku,
    tahap,
    terlihat,
)

__all__ = [
    "berkas",
    "cari",
    "fakta",
    "kunci",
    "penanggung_jawab",
    "pihak",
    "pihak_pelaku",
    "tahap",
    "terlihat",
]
