"""The permission row of the pages; what one may read and do is said by each kind's table."""

from __future__ import annotations

from hi_cases.core.authz import PERAN_STAF, Cakupan, Izin
from hi_cases.urusan.types import Jenis

LIHAT = "urusan.lihat"


def izin_jenis(jenis: Jenis) -> Izin:
    """Return the permission row of a kind: who reads its matters, for its menu entry. The domain
    that declares the kind puts it among its own rows."""
    peran = dict.fromkeys(sorted(jenis.pembaca), Cakupan.SEMUA)
    return Izin(f"urusan.{jenis.kode}", f"Membaca {jenis.benda}", peran)


IZIN: tuple[Izin, ...] = (
    Izin(
        LIHAT,
        "Membaca dan mengerjakan urusan menurut tabel jenisnya",
        dict.fromkeys(sorted(PERAN_STAF), Cakupan.SEMUA),
    ),
)
