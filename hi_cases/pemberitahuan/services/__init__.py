"""Acts of notices: telling somebody, the outbox of all channels, choices, the digest."""

from hi_cases.pemberitahuan.services.beri_tahu import beri_tahu
from hi_cases.pemberitahuan.services.kabar import baca_semua, buka, tangani
from hi_cases.pemberitahuan.services.kanal import kanal_dipilih, kanal_semua
from hi_cases.pemberitahuan.services.keluar import kirim_surel
from hi_cases.pemberitahuan.services.kesiapan import (
    alamat_sah,
    surel_siap,
    tautan,
    tautan_siap,
    wa_siap,
)
from hi_cases.pemberitahuan.services.kurir import ambil, catat_hasil, sapu
from hi_cases.pemberitahuan.services.pilihan import simpan_pilihan
from hi_cases.pemberitahuan.services.rangkuman import penerima_rangkuman, rangkum
from hi_cases.pemberitahuan.services.saluran import antar
from hi_cases.pemberitahuan.services.ulang import kirim_ulang
from hi_cases.pemberitahuan.services.whatsapp import (
    cabut_wa,
    kirim_kode,
    pastikan_wa,
    setujui_wa,
)

__all__ = [
    "alamat_sah",
    "ambil",
    "antar",
    "baca_semua",
    "beri_tahu",
    "buka",
    "cabut_wa",
    "catat_hasil",
    "kanal_dipilih",
    "kanal_semua",
    "kirim_kode",
    "kirim_surel",
    "kirim_ulang",
    "pastikan_wa",
    "penerima_rangkuman",
    "rangkum",
    "sapu",
    "setujui_wa",
    "simpan_pilihan",
    "surel_siap",
    "tangani",
    "tautan",
    "tautan_siap",
    "wa_siap",
]
