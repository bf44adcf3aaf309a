"""Facts to try rules on."""

from __future__ import annotations

from datetime import date
from typing import Any

from hi_cases.perselisihan.types import Fakta, FaktaPihak, JenisPihak, Sisi, Tahap

HARI = date(2026, 4, 6)


def pihak(nomor: int, sisi: Sisi = Sisi.PEMOHON, **lain: Any) -> FaktaPihak:
    """Return a party; the employer is the respondent."""
    jenis = JenisPihak.PEKERJA if sisi is Sisi.PEMOHON else JenisPihak.PENGUSAHA
    dasar: dict[str, Any] = {"jenis": jenis, "nama": f"Pihak {nomor}"}
    return FaktaPihak(id=nomor, sisi=sisi, **(dasar | lain))


def fakta(tahap: Tahap, **lain: Any) -> Fakta:
    """Return the facts of a case in `tahap` on Monday 6 April 2026."""
    return Fakta(tahap, HARI, **lain)
