"""Attainment, forecast of the year's end, and the traffic light.

Attainment is realisation over target in percent; where less is better, (2 × target - realisation)
over target, as government performance reports reckon it. The light of a year that is over is of its
attainment; that of a running year of the attainment that the forecast would give.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from hi_cases.indikator.types import Arah, Lampu, Rumus

_SERATUS = Decimal(100)


@dataclass(frozen=True)
class Ambang:
    """From which attainment on, in percent, the light is green, and yellow."""

    hijau: Decimal
    kuning: Decimal


def capaian(realisasi: Decimal | None, target: Decimal | None, arah: Arah) -> Decimal | None:
    """Return the attainment in percent; None where there is no figure or no target above zero."""
    if realisasi is None or target is None or target <= 0:
        return None
    lawan = realisasi if arah is Arah.NAIK else 2 * target - realisasi
    return _SERATUS * lawan / target


def diperkirakan(rumus: Rumus, *, berhari: bool) -> bool:
    """Tell whether the year's end follows from what came so far: counts of what happens day by day
    (`berhari`) do; shares, stocks and yes-or-no stay as they stand."""
    return berhari and rumus in (
        Rumus.JUMLAH,
        Rumus.JUMLAH_BERBEDA,
        Rumus.TANGAN,
    )


def perkiraan(
    realisasi: Decimal | None,
    tahun: int,
    hari_ini: date,
    *,
    lurus: bool,
) -> Decimal | None:
    """Return the forecast for the end of a running year; None where the year does not run.

    `lurus`: what came so far goes on at the same pace over the days of the year; else the figure
    is taken to stay as it is. Of whole things it is whole, else of two decimals, so that what is
    said of it and what is reckoned from it agree.
    """
    if realisasi is None or hari_ini.year != tahun:
        return None
    if not lurus:
        return realisasi
    awal, akhir = date(tahun, 1, 1), date(tahun, 12, 31)
    lewat, semua = (hari_ini - awal).days + 1, (akhir - awal).days + 1
    kira = realisasi * semua / lewat
    utuh = realisasi == realisasi.to_integral_value()
    return kira.quantize(Decimal(1) if utuh else Decimal("0.01"), ROUND_HALF_UP)


def lampu(nilai: Decimal | None, ambang: Ambang) -> Lampu:
    """Return the light of an attainment in percent."""
    if nilai is None:
        return Lampu.TANPA
    if nilai >= ambang.hijau:
        return Lampu.HIJAU
    return Lampu.KUNING if nilai >= ambang.kuning else Lampu.MERAH


def kalimat_lampu(ambang: Ambang) -> str:
    """Say the rule of the light."""
    return (
        f"{Lampu.HIJAU.label}: capaian {ambang.hijau:.0f} persen atau lebih. "
        f"{Lampu.KUNING.label}: {ambang.kuning:.0f} persen sampai di bawahnya. "
        f"{Lampu.MERAH.label}: di bawah itu. Pada tahun berjalan yang dinilai perkiraan akhir "
        "tahun."
    )


def anggaran(pagu: Sequence[int | None]) -> int | None:
    """Sum of budgets; None where none is set."""
    ada = [satu for satu in pagu if satu is not None]
    return sum(ada) if ada else None


def bagian(kode: str, induk: str) -> bool:
    """Tell whether a code of the document is another one or lies below it."""
    return bool(induk) and (kode == induk or kode.startswith(f"{induk}."))


def uang_kode(uang: Mapping[str, int], kode: str) -> int | None:
    """Return the budget or spending of a code, "" meaning all: its own where one is set, else the
    sum of the uppermost that are set below it; None where none is."""
    milik = [satu for satu in uang if not kode or bagian(satu, kode)]
    teratas = [satu for satu in milik if not any(s != satu and bagian(satu, s) for s in milik)]
    return anggaran([uang[satu] for satu in teratas])
