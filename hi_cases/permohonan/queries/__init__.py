"""Reading submissions, as an actor may see them."""

from hi_cases.permohonan.queries.akses import (
    ambil,
    milik_sendiri,
    pegang,
    pemohon,
    pihak_saya,
    terlihat,
)
from hi_cases.permohonan.queries.fakta import butir_berlaku, butir_putaran, fakta, kurang

__all__ = [
    "ambil",
    "butir_berlaku",
    "butir_putaran",
    "fakta",
    "kurang",
    "milik_sendiri",
    "pegang",
    "pemohon",
    "pihak_saya",
    "terlihat",
]
