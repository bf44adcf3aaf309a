"""Pure rules of notices: addresses and pauses of messages, the ladder of reminders, permissions."""

from hi_cases.pemberitahuan.rules.izin import IZIN
from hi_cases.pemberitahuan.rules.kanal import SIFAT, SifatKanal
from hi_cases.pemberitahuan.rules.kode import TEMPLAT_KODE
from hi_cases.pemberitahuan.rules.nomor import nomor_samar, nomor_wa
from hi_cases.pemberitahuan.rules.pesan import (
    BELUM_PASTI,
    BUKAN_MATI,
    DIAM,
    DITARIK,
    KODE_DIGANTI,
    PERCOBAAN_MAKS,
    SEWA,
    UMUR_BAWAAN,
    alamat_kirim,
    jawaban_disimpan,
    jeda,
    judul_tampak,
    kode_galat,
    nanti,
    subjek_sah,
)
from hi_cases.pemberitahuan.rules.pilihan import bawaan, cara, dapat_dipilih

__all__ = [
    "BELUM_PASTI",
    "BUKAN_MATI",
    "DIAM",
    "DITARIK",
    "IZIN",
    "KODE_DIGANTI",
    "PERCOBAAN_MAKS",
    "SEWA",
    "SIFAT",
    "TEMPLAT_KODE",
    "UMUR_BAWAAN",
    "SifatKanal",
    "alamat_kirim",
    "bawaan",
    "cara",
    "dapat_dipilih",
    "jawaban_disimpan",
    "jeda",
    "judul_tampak",
    "kode_galat",
    "nanti",
    "nomor_samar",
    "nomor_wa",
    "subjek_sah",
]
