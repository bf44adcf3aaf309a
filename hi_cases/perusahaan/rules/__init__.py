"""Pure rules of the company registry."""

from hi_cases.perusahaan.rules.akses import (
    BUKAN_ADMIN,
    gabung_hak,
    tolak_akhir,
    tolak_sasaran,
    tolak_sisa,
)
from hi_cases.perusahaan.rules.izin import IMPOR, IZIN, WAKILI
from hi_cases.perusahaan.rules.kemiripan import (
    AMBANG_MIRIP,
    AMBANG_USULAN,
    bandingkan,
    nama_urut,
    pasangan_bertahap,
    pasangan_mirip,
    tanpa_cabang,
    trigram,
)
from hi_cases.perusahaan.rules.nama import inti_baku, lipat, nama_baku, nama_tampil, urai
from hi_cases.perusahaan.rules.nomor import (
    catatan_wlkp,
    kategori_dari_kode,
    kategori_dari_teks,
    rapikan_nomor,
    samarkan_email,
    samarkan_telepon,
    sektor_sesuai,
    tolak_kbli,
    tolak_nib,
    tolak_nomor_klaim,
)
from hi_cases.perusahaan.rules.pekerja import jumlah_pekerja, tolak_jumlah_lp

__all__ = [
    "AMBANG_MIRIP",
    "AMBANG_USULAN",
    "BUKAN_ADMIN",
    "IMPOR",
    "IZIN",
    "WAKILI",
    "gabung_hak",
    "bandingkan",
    "catatan_wlkp",
    "inti_baku",
    "jumlah_pekerja",
    "kategori_dari_kode",
    "kategori_dari_teks",
    "lipat",
    "nama_baku",
    "nama_tampil",
    "nama_urut",
    "pasangan_bertahap",
    "pasangan_mirip",
    "rapikan_nomor",
    "samarkan_email",
    "samarkan_telepon",
    "sektor_sesuai",
    "tanpa_cabang",
    "tolak_akhir",
    "tolak_jumlah_lp",
    "tolak_kbli",
    "tolak_nib",
    "tolak_nomor_klaim",
    "tolak_sasaran",
    "tolak_sisa",
    "trigram",
    "urai",
]
