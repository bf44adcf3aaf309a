"""Which period a command is asked for: the same words for all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from hi_cases.indikator.types import Periode, periode_ringkasan

_CARA = "Write the period as 2026, 2026-S1, 2026-T3 or 2026-09, or with --tahun as S1, T3 or 09."


def pilihan_periode(fungsi: Callable[..., Any]) -> Callable[..., Any]:
    """Add --tahun and --periode to a command."""
    tahun = click.option("--tahun", type=click.IntRange(1950, 2200), help="Year.")
    bagian = "Period: 2026, 2026-S1, 2026-T3, 2026-09; with --tahun also S1, T3, 09."
    return tahun(click.option("--periode", "kode", help=bagian)(fungsi))


def baca_periode(tahun: int | None, kode: str | None) -> Periode:
    """Return the period asked for; UsageError for none, or for two that differ."""
    if tahun is None and not kode:
        raise click.UsageError("Say which year: --tahun 2026, and if you like --periode S1.")
    utuh = not kode or "-" in kode or kode == str(tahun) or tahun is None
    teks = (kode or str(tahun)) if utuh else f"{tahun}-{kode}"
    try:
        periode = Periode.dari_kode(teks.upper())
    except ValueError:
        raise click.UsageError(_CARA) from None
    if periode not in periode_ringkasan(periode.tahun):
        raise click.UsageError(_CARA)
    if tahun is not None and periode.tahun != tahun:
        raise click.UsageError(f"--periode {kode} is of another year than --tahun {tahun}.")
    return periode
