"""Decisions about meetings."""

from hi_cases.jadwal.rules.bentrok import bentrok, berhalangan, hari_rentang
from hi_cases.jadwal.rules.hadir import boleh_hadir, waktu_hadir
from hi_cases.jadwal.rules.izin import IZIN
from hi_cases.jadwal.rules.jeda import kalimat_jeda, kena_jeda
from hi_cases.jadwal.rules.rahasia import sidik
from hi_cases.jadwal.rules.slot import alasan, usulan

__all__ = [
    "IZIN",
    "alasan",
    "bentrok",
    "berhalangan",
    "boleh_hadir",
    "hari_rentang",
    "kalimat_jeda",
    "kena_jeda",
    "sidik",
    "usulan",
    "waktu_hadir",
]
