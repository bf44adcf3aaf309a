"""Reading submissions, as an actor may see them."""

from hi_cases.permohonan.queries.akses import (
    ambil,
    milik_sendiri,
    pegang,
    pemohon,
    pemohon_saja,
    pihak_saya,
    terlihat,
)
from hi_cases.permohonan.queries.baris import (
    BarisTampak,
    baris,
    baris_tampak,
    bukti,
    jumlah_baris,
    masuk_pertama,
)
from hi_cases.permohonan.queries.daftar import Halaman, Saringan, daftar, daftar_saya, jumlah
from hi_cases.permohonan.queries.fakta import (
    butir_berlaku,
    butir_putaran,
    butir_sebelum,
    fakta,
    kurang,
)
from hi_cases.permohonan.queries.port import sebutan_banyak
from hi_cases.permohonan.queries.ringkas import (
    BarisDaftar,
    Ringkas,
    jadikan_baris,
    pilihan,
    ringkas,
)
from hi_cases.permohonan.queries.riwayat import (
    Pengembalian,
    catatan,
    hari_pindah,
    jam_dinas,
    mulai_putaran,
    pengembalian,
    peristiwa,
    temuan_terbuka,
    tenggat,
)

__all__ = [
    "BarisDaftar",
    "BarisTampak",
    "Halaman",
    "Pengembalian",
    "Ringkas",
    "Saringan",
    "ambil",
    "baris",
    "baris_tampak",
    "bukti",
    "butir_berlaku",
    "butir_putaran",
    "butir_sebelum",
    "catatan",
    "daftar",
    "daftar_saya",
    "fakta",
    "hari_pindah",
    "jadikan_baris",
    "jam_dinas",
    "jumlah",
    "jumlah_baris",
    "kurang",
    "masuk_pertama",
    "milik_sendiri",
    "mulai_putaran",
    "pegang",
    "pemohon",
    "pemohon_saja",
    "pengembalian",
    "peristiwa",
    "pihak_saya",
    "pilihan",
    "ringkas",
    "sebutan_banyak",
    "temuan_terbuka",
    "tenggat",
    "terlihat",
]
