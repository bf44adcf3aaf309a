"""The minimum wage of a regency by the formula of its year, with every step of the count.

UMK = UMK before x (1 + (inflation + growth x alfa)), inflation and growth in percent. The bounds of
alfa, and how the result is rounded, are settings of the office.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from hi_cases.core.bidang import ribuan

_PERSEN = re.compile(r"-?\d{1,2}(?:[.,]\d{1,2})?")
_ALFA = re.compile(r"[01](?:[.,]\d{1,2})?")
SERATUS = Decimal(100)
_KE: Mapping[str, tuple[Decimal, str, str]] = {
    "rupiah_atas": (Decimal(1), ROUND_CEILING, "ke atas ke rupiah penuh"),
    "rupiah_dekat": (Decimal(1), ROUND_HALF_UP, "ke rupiah terdekat"),
    "ratus_atas": (Decimal(100), ROUND_CEILING, "ke atas ke seratus rupiah"),
}


@dataclass(frozen=True)
class RumusTahun:
    """The rule of a year: the least and the greatest alfa, its article, and how to round."""

    alfa_min: Decimal
    alfa_maks: Decimal
    dasar: str
    perlu_verifikasi: bool
    pembulatan: str


@dataclass(frozen=True)
class Hitungan:
    """One result with its steps, each a sentence."""

    alfa: Decimal
    nilai: int
    kenaikan: Decimal
    langkah: tuple[str, ...]


def baca_persen(teks: str | None) -> Decimal | None:
    """Read "2,65" or "2,65 %"; None for anything else.

    >>> baca_persen("2,65 %")
    Decimal('2.65')
    """
    rapi = (teks or "").replace("%", "").strip()
    return Decimal(rapi.replace(",", ".")) if _PERSEN.fullmatch(rapi) else None


def baca_alfa(teks: str | None) -> Decimal | None:
    """Read "0,7"; None for anything else."""
    rapi = (teks or "").strip()
    return Decimal(rapi.replace(",", ".")) if _ALFA.fullmatch(rapi) else None


def tulis(nilai: Decimal, maks: int = 4) -> str:
    """Write a number as Indonesians do, without noughts at the end."""
    rapi = f"{nilai.quantize(Decimal(1).scaleb(-maks)):f}".rstrip("0").rstrip(".")
    return rapi.replace(".", ",") or "0"


def _rupiah(nilai: Decimal) -> str:
    bulat, _, sen = f"{nilai.quantize(Decimal('0.01'), ROUND_HALF_UP):f}".partition(".")
    return f"Rp {ribuan(int(bulat))}" + (f",{sen}" if sen.strip("0") else "")


def hitung(
    umk: int, inflasi: Decimal, pertumbuhan: Decimal, alfa: Decimal, pembulatan: str
) -> Hitungan:
    """Return the minimum wage of the next year, in rupiah; the sum is exact until it is rounded."""
    dari_tumbuh = pertumbuhan * alfa
    naik = inflasi + dari_tumbuh
    tambah = umk * naik / SERATUS
    hasil = umk + tambah
    satuan, arah, kata = _KE.get(pembulatan, _KE["rupiah_atas"])
    nilai = int((hasil / satuan).quantize(Decimal(1), arah) * satuan)
    return Hitungan(
        alfa,
        nilai,
        naik,
        (
            f"Pertumbuhan ekonomi {tulis(pertumbuhan)} % × alfa {tulis(alfa)} = "
            f"{tulis(dari_tumbuh)} %",
            f"Inflasi {tulis(inflasi)} % + {tulis(dari_tumbuh)} % = kenaikan {tulis(naik)} %",
            f"Rp {ribuan(umk)} × {tulis(naik)} % = {_rupiah(tambah)}",
            f"Rp {ribuan(umk)} + {_rupiah(tambah)} = {_rupiah(hasil)}, dibulatkan {kata}: "
            f"Rp {ribuan(nilai)}",
        ),
    )


def alfa_dari(umk: int, inflasi: Decimal, pertumbuhan: Decimal, nilai: int) -> Decimal | None:
    """Return which alfa a proposed wage stands for; None where growth is nought."""
    if not pertumbuhan or not umk:
        return None
    naik = Decimal(nilai - umk) * SERATUS / umk
    return (naik - inflasi) / pertumbuhan


def kata_alfa(alfa: Decimal | None, rumus: RumusTahun | None) -> str:
    """Say where an alfa lies to the bounds of the year."""
    if alfa is None or rumus is None:
        return ""
    kata = f"setara alfa {tulis(alfa, 2)}"
    if alfa < rumus.alfa_min.quantize(Decimal("0.01")) - Decimal("0.005"):
        return f"{kata}, di bawah rentang"
    if alfa > rumus.alfa_maks + Decimal("0.005"):
        return f"{kata}, di atas rentang"
    return f"{kata}, dalam rentang"
