"""Acts on dispute cases. Services flush; who called them commits."""

from hi_cases.perselisihan.services.akses_pihak import (
    cabut_akses,
    penuhkan_akses,
    verifikasi_wakil,
)
from hi_cases.perselisihan.services.asal import alihkan
from hi_cases.perselisihan.services.asal_urusan import alihkan_urusan
from hi_cases.perselisihan.services.buka import buka_bipartit, buka_draf
from hi_cases.perselisihan.services.catatan import hapus_catatan_pribadi, tulis_catatan_pribadi
from hi_cases.perselisihan.services.dilihat import buka_data_pribadi, tandai_dokumen_dilihat
from hi_cases.perselisihan.services.kiriman import sudah_dikirim
from hi_cases.perselisihan.services.koreksi import pratinjau_koreksi
from hi_cases.perselisihan.services.lakukan import lakukan
from hi_cases.perselisihan.services.pelimpahan import kejar_pelimpahan
from hi_cases.perselisihan.services.siap import cari_siap, tandai_siap
from hi_cases.perselisihan.services.tarik_kabar import tarik_kabar

__all__ = [
    "alihkan",
    "alihkan_urusan",
    "buka_bipartit",
    "buka_data_pribadi",
    "buka_draf",
    "cabut_akses",
    "cari_siap",
    "hapus_catatan_pribadi",
    "kejar_pelimpahan",
    "lakukan",
    "penuhkan_akses",
    "pratinjau_koreksi",
    "sudah_dikirim",
    "tandai_dokumen_dilihat",
    "tandai_siap",
    "tarik_kabar",
    "tulis_catatan_pribadi",
    "verifikasi_wakil",
]
