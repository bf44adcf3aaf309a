"""Pure decisions over guidance, and its permission rows."""

from hi_cases.core.authz import PERAN_BIDANG, PERAN_LAYANAN, Cakupan, Izin
from hi_cases.pembinaan.rules.kegiatan import PEMBINAAN
from hi_cases.urusan.rules.izin import izin_jenis

REKAP, RENCANA, HADIR = "pembinaan.rekap", "pembinaan.rencana", "pembinaan.hadir"
_LAYANAN = dict.fromkeys(PERAN_LAYANAN, Cakupan.SEMUA)
IZIN = (
    izin_jenis(PEMBINAAN),
    Izin(
        REKAP,
        "Membaca dan mengunduh rencana dan rekap pembinaan",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
    ),
    Izin(RENCANA, "Mencatat rencana pembinaan", _LAYANAN),
    Izin(HADIR, "Mencatat peserta pembinaan", _LAYANAN),
)

__all__ = ["HADIR", "IZIN", "PEMBINAAN", "RENCANA", "REKAP"]
