"""Permission rows of prevention."""

from __future__ import annotations

from hi_cases.core.authz import PERAN_LUAR, Cakupan, Izin
from hi_cases.pencegahan.rules.pengaduan import BUAT, JENIS_PENGADUAN, PEMEGANG
from hi_cases.pencegahan.rules.potensi import JENIS_POTENSI
from hi_cases.urusan.rules.izin import izin_jenis

PENGADUAN = izin_jenis(JENIS_PENGADUAN).kode
POTENSI = izin_jenis(JENIS_POTENSI).kode
SAYA = "pencegahan.saya"
CATAT_PELAPOR = "pencegahan.catat_pelapor"
BUKA_PELAPOR = "pencegahan.buka_pelapor"

IZIN = (
    izin_jenis(JENIS_PENGADUAN),
    izin_jenis(JENIS_POTENSI),
    Izin(
        SAYA,
        "Mengadukan dan mengikuti pengaduan sendiri",
        dict.fromkeys(sorted(PERAN_LUAR), Cakupan.SENDIRI),
    ),
    Izin(CATAT_PELAPOR, "Mencatat pelapor dan mencetak tanda terima", BUAT),
    Izin(
        BUKA_PELAPOR,
        "Membuka identitas pelapor",
        PEMEGANG,
        dasar="UU 27/2022 Ps. 35–36",
    ),
)
