"""A row of a list against what is stored: field by field, in words. Blank cells change nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perusahaan.rules.impor.bentuk import LABEL, Perubahan
from hi_cases.perusahaan.rules.nomor import samarkan_email, samarkan_telepon

_SAMAR = {"telepon": samarkan_telepon, "email": samarkan_email, "narahubung": lambda _n: "•••"}


def beda(
    tersimpan: Mapping[str, Any], baru: Mapping[str, Any], kecuali: Collection[str] = ()
) -> tuple[Perubahan, ...]:
    """Return the fields on which both differ; contacts stay masked."""
    return tuple(
        Perubahan(bidang, label, tulis(bidang, tersimpan[bidang]), tulis(bidang, baru[bidang]))
        for bidang, label in LABEL.items()
        if bidang not in kecuali
        and baru.get(bidang) is not None
        and baru[bidang] != tersimpan[bidang]
    )


def tulis(bidang: str, nilai: Any) -> str:
    """Return a stored value as a person reads it."""
    if nilai is None or nilai == "":
        return "(kosong)"
    if bidang in _SAMAR:
        return _SAMAR[bidang](str(nilai))
    if isinstance(nilai, date):
        return tulis_tanggal(nilai, hari=False)
    return getattr(nilai, "label", None) or str(nilai)
