"""What is told before the term of an LKS Bipartit ends, and once it is over. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hi_cases.core.tanggal import tulis_tanggal

AMBANG = ("kabar_berakhir_1", "kabar_berakhir_2", "kabar_berakhir_3")
"""Settings: so many days before the end it is told of; the same as for PP and PKB."""
_AJAKAN = (
    "Bentuk pengurus yang baru, lalu ajukan pembaruannya dari halaman LKS Bipartit Anda; isiannya "
    "sudah disiapkan dari yang tercatat."
)


def ambang_tercapai(sampai: date, hari: date, ambang: Sequence[int]) -> int | None:
    """Return the last threshold that was reached; None before the first, and once it is over.

    A day on which nothing ran is made up for: the threshold counts until the next is reached.

    >>> ambang_tercapai(date(2026, 6, 30), date(2026, 5, 15), (90, 60, 30))
    60
    """
    sisa = (sampai - hari).days
    if sisa < 0:
        return None
    return min((satu for satu in ambang if sisa <= satu), default=None)


@dataclass(frozen=True)
class Kabar:
    """A notice about an end: its key, and what it says to the company and to the office."""

    kunci: str
    judul: str
    perusahaan: str
    kantor: str


def kabar_berakhir(sebutan: str, sampai: date, ambang: int) -> Kabar:
    """Return the notice of a threshold: the end nears, and nothing renews it yet."""
    hari = tulis_tanggal(sampai, hari=False)
    return Kabar(
        f"akhir:{sampai.isoformat()}:{ambang}",
        f"{sebutan}: masa bakti sampai {hari}",
        f"Masa baktinya tinggal {ambang} hari atau kurang. {_AJAKAN}",
        f"Masa baktinya tinggal {ambang} hari atau kurang, dan pembaruannya belum diajukan.",
    )


def kabar_sudah_berakhir(sebutan: str, sampai: date) -> Kabar:
    """Return the notice that the term is over and nothing took its place."""
    hari = tulis_tanggal(sampai, hari=False)
    return Kabar(
        f"usai:{sampai.isoformat()}",
        f"{sebutan}: masa baktinya sudah berakhir",
        f"Masa baktinya berakhir {hari}. {_AJAKAN}",
        f"Masa baktinya berakhir {hari}, dan belum ada penggantinya.",
    )
