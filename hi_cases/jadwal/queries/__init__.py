"""Reads of the calendar of meetings."""

from hi_cases.jadwal.queries.acara import (
    acara,
    acara_rujukan_banyak,
    awal_hari,
    boleh_pastikan_hadir,
    boleh_ubah,
    rentang,
    untuk_hadir,
)
from hi_cases.jadwal.queries.langganan import langganan, umpan, untuk_langganan
from hi_cases.jadwal.queries.rencana import (
    awal_panggilan,
    bentrok_untuk,
    hari_kerja,
    jam_sidang,
    lama_sidang,
    sibuk,
    usulan_untuk,
)
from hi_cases.jadwal.queries.ruang import (
    halangan,
    halangan_banyak,
    halangan_satu,
    label_ruang,
    petugas_semua,
    petugas_untuk,
    ruang,
    ruang_semua,
)

__all__ = [
    "acara",
    "acara_rujukan_banyak",
    "awal_hari",
    "awal_panggilan",
    "bentrok_untuk",
    "boleh_pastikan_hadir",
    "boleh_ubah",
    "halangan",
    "halangan_banyak",
    "halangan_satu",
    "hari_kerja",
    "jam_sidang",
    "label_ruang",
    "lama_sidang",
    "langganan",
    "petugas_semua",
    "petugas_untuk",
    "rentang",
    "ruang",
    "ruang_semua",
    "sibuk",
    "umpan",
    "untuk_hadir",
    "untuk_langganan",
    "usulan_untuk",
]
