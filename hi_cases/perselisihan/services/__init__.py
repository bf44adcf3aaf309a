"""Acts on dispute cases. Services flush; who called them commits."""

from hi_cases.perselisihan.services.buka import buka_bipartit, buka_draf
from hi_cases.perselisihan.services.catatan import hapus_catatan_pribadi, tulis_catatan_pribadi
from hi_cases.perselisihan.services.koreksi import pratinjau_koreksi
from hi_cases.perselisihan.services.lakukan import lakukan
from hi_cases.perselisihan.services.siap import cari_siap, tandai_siap

__all__ = [
    "buka_bipartit",
    "buka_draf",
    "cari_siap",
    "hapus_catatan_pribadi",
    "lakukan",
    "pratinjau_koreksi",
    "tandai_siap",
    "tulis_catatan_pribadi",
]
