"""How figures are written in reports: what belongs together is not torn over two lines."""

from __future__ import annotations

from decimal import Decimal

from hi_cases.core.tulis_angka import desimal
from hi_cases.core.tulis_angka import persen as persen_biasa
from hi_cases.core.tulis_angka import rupiah as rupiah_biasa

LEKAT = "\u00a0"
KOSONG = "–"
PERSEN = "persen"


def rupiah(nilai: int | None) -> str:
    """Write an amount, its "Rp" beside its number; nothing is a dash."""
    return KOSONG if nilai is None else rupiah_biasa(nilai).replace(" ", LEKAT)


def persen(nilai: Decimal | None) -> str:
    """Write a percentage that is reckoned already; nothing is a dash."""
    return KOSONG if nilai is None else f"{desimal(nilai)}{LEKAT}%"


def bagian_persen(bagian: int | None, semua: int | None) -> str:
    """Write the share of an amount as pages do; of nothing, or unknown, a dash."""
    if bagian is None or semua is None:
        return KOSONG
    return persen_biasa(bagian, semua).replace(" ", LEKAT)


def angka(nilai: Decimal | int | None, satuan: str = "") -> str:
    """Write a figure; one of percents carries its sign."""
    return persen(Decimal(nilai)) if satuan == PERSEN and nilai is not None else desimal(nilai)


def dengan_satuan(nilai: Decimal | None, satuan: str) -> str:
    """Write a figure and what it is of: "12 perusahaan", "66,67 %"."""
    if nilai is None or satuan == PERSEN:
        return angka(nilai, satuan)
    return f"{desimal(nilai)}{LEKAT}{satuan}"
