"""Pure rules of the company registry."""

from hi_cases.perusahaan.rules.izin import IZIN
from hi_cases.perusahaan.rules.kemiripan import (
    AMBANG_MIRIP,
    AMBANG_USULAN,
    bandingkan,
    nama_urut,
    pasangan_mirip,
    trigram,
)
from hi_cases.perusahaan.rules.nama import inti_baku, lipat, nama_baku, nama_tampil, urai
from hi_cases.perusahaan.rules.nomor import (
    catatan_wlkp,
    kategori_dari_teks,
    rapikan_nomor,
    samarkan_email,
    samarkan_telepon,
    tolak_kbli,
    tolak_nib,
)

__all__ = [
    "AMBANG_MIRIP",
    "AMBANG_USULAN",
    "IZIN",
    "bandingkan",
    "catatan_wlkp",
    "inti_baku",
    "kategori_dari_teks",
    "lipat",
    "nama_baku",
    "nama_tampil",
    "nama_urut",
    "pasangan_mirip",
    "rapikan_nomor",
    "samarkan_email",
    "samarkan_telepon",
    "tolak_kbli",
    "tolak_nib",
    "trigram",
    "urai",
]
