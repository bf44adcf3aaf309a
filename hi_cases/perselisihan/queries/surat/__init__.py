"""What letters ask of a case: its parties, its facts as words, who may write about it."""

from hi_cases.perselisihan.queries.surat.fakta import fakta
from hi_cases.perselisihan.queries.surat.port import (
    berkas,
    kunci,
    penanggung_jawab,
    pihak,
    pihak_pelaku,
    tahap,
    terlihat,
)

__all__ = [
    "berkas",
    "fakta",
    "kunci",
    "penanggung_jawab",
    "pihak",
    "pihak_pelaku",
    "tahap",
    "terlihat",
]
