"""Which office decides: by where the company works (Permenaker 28/2014 Ps 7, Ps 31)."""

from __future__ import annotations

from hi_cases.permohonan.types import Fakta
from hi_cases.syarat_kerja.types import Jangkauan


def dalam_wewenang(fakta: Fakta) -> str | None:
    """Guard: the company works in this regency alone."""
    if fakta.isian.get("jangkauan") in (None, Jangkauan.SATU_KABUPATEN):
        return None
    return (
        "Perusahaan ini bekerja di lebih dari satu kabupaten/kota. Alihkan permohonan ke dinas "
        "provinsi atau kementerian."
    )


def bukan_wewenang(fakta: Fakta) -> str | None:
    """Guard: the filing belongs to another office."""
    return None if dalam_wewenang(fakta) else "Perusahaan ini hanya bekerja di kabupaten ini."


SKALA_UPAH = "skala_upah"
"""In `Fakta.lain`: a sentence where the statement of wages was not given; "": it was."""


def skala_upah_belum(fakta: Fakta) -> str | None:
    """Warning: the statement of structure and scale of wages is shown with a PP or a PKB
    (Permenaker 1/2017); that it was not given hinders nothing."""
    return fakta.lain.get(SKALA_UPAH) or None
