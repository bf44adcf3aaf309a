"""Where somebody starts."""

from hi_cases.beranda.types import Tujuan
from hi_cases.core.authz import PERAN_LUAR, Peran

# The first role in this order decides: people with two roles land where work waits for them.
_AWAL: tuple[tuple[Peran, Tujuan], ...] = (
    (Peran.MEDIATOR, Tujuan("beranda.hari_ini", {})),
    (Peran.KABID, Tujuan("beranda.hari_ini", {})),
    (Peran.SUBKOOR, Tujuan("beranda.hari_ini", {})),
    (Peran.PETUGAS, Tujuan("perselisihan.masuk", {})),
    (Peran.KADIS, Tujuan("beranda.hari_ini", {})),
    (Peran.ANALIS, Tujuan("beranda.hari_ini", {})),
    (Peran.ADMIN, Tujuan("akun.daftar", {})),
    *((peran, Tujuan("luar.saya", {})) for peran in Peran if peran in PERAN_LUAR),
)


def halaman_awal(peran: frozenset[Peran]) -> Tujuan | None:
    """Return where somebody with these roles starts; None for the public."""
    return next((tujuan for satu, tujuan in _AWAL if satu in peran), None)
