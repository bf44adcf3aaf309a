"""Acts on the calendar of meetings."""

from hi_cases.jadwal.services.acara import batalkan, jadwalkan, rujukan_acara, selesaikan, ubah
from hi_cases.jadwal.services.hadir import nyatakan_hadir, pastikan_hadir
from hi_cases.jadwal.services.langganan import buka_langganan, cabut_langganan, tandai_dibaca
from hi_cases.jadwal.services.periksa import AdaBentrok, tahan_waktu
from hi_cases.jadwal.services.ruang import cabut_halangan, catat_halangan, simpan_ruang

__all__ = [
    "AdaBentrok",
    "batalkan",
    "buka_langganan",
    "cabut_halangan",
    "cabut_langganan",
    "catat_halangan",
    "jadwalkan",
    "nyatakan_hadir",
    "pastikan_hadir",
    "rujukan_acara",
    "selesaikan",
    "simpan_ruang",
    "tahan_waktu",
    "tandai_dibaca",
    "ubah",
]
