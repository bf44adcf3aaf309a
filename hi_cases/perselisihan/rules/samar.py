"""Personal data as they read while nobody has asked to see them."""

from __future__ import annotations

import re

_TAMPAK = 4


def nik(nomor: str | None) -> str:
    """Return a NIK of which only the last four digits are seen: they tell no birthday."""
    angka = re.sub(r"\s", "", nomor or "")
    if len(angka) <= _TAMPAK:
        return "•" * len(angka)
    return "•" * (len(angka) - _TAMPAK) + angka[-_TAMPAK:]


def telepon(nomor: str | None) -> str:
    """Return a telephone number of which only the last three digits are seen."""
    angka = re.sub(r"\D", "", nomor or "")
    return f"•••• {angka[-3:]}" if angka else ("••••" if nomor else "")


def surel(alamat: str | None) -> str:
    """Return an address of which the first letter and the domain are seen."""
    depan, tanda, ranah = (alamat or "").partition("@")
    return f"{depan[:1]}••••{tanda}{ranah}" if alamat else ""
