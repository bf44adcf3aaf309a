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
from hi_cases.permohonan.queries.riwayat import (
    catatan,
    jam_dinas,
    peristiwa,
    temuan_terbuka,
    tenggat,
)

__all__ = [
    "ambil",
    "butir_berlaku",
    "butir_putaran",
    "catatan",
    "fakta",
    "jam_dinas",
    "kurang",
    "milik_sendiri",
    "pegang",
    "pemohon",
    "peristiwa",
    "pihak_saya",
    "temuan_terbuka",
    "tenggat",
    "terlihat",
]
