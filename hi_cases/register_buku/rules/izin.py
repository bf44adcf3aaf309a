"""Permission rows of the register import and of the archive it fills."""

from hi_cases.core.authz import Cakupan, Izin, Peran

IMPOR = "perselisihan.impor"

IZIN = (
    Izin(
        IMPOR,
        "Memasukkan buku register lama",
        {Peran.PETUGAS: Cakupan.SEMUA, Peran.KABID: Cakupan.SEMUA},
    ),
)
