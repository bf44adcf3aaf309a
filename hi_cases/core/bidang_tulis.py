"""Answers as they are read: dates in words, choices by their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from enum import StrEnum
from typing import Any

from hi_cases.core.bidang import Isian, Tipe, kosong, ribuan
from hi_cases.core.tanggal import tulis_jam, tulis_tanggal


def tulis_nilai(nilai: Any) -> str:
    """Write one answer."""
    if kosong(nilai):
        return ""
    if isinstance(nilai, bool):
        return "Ya" if nilai else "Tidak"
    if isinstance(nilai, date):
        return tulis_tanggal(nilai, hari=False)
    if isinstance(nilai, time):
        return tulis_jam(nilai)
    if isinstance(nilai, StrEnum):
        return str(getattr(nilai, "label", nilai.value))
    if isinstance(nilai, int):
        return ribuan(nilai)
    if isinstance(nilai, list | tuple):
        return "; ".join(tulis_nilai(satu) for satu in nilai)
    return str(nilai)


def tulis_jawaban(isian: Isian, nilai: Any) -> str:
    """Write one answer as its field means it: a sum of money with "Rp"."""
    teks = tulis_nilai(nilai)
    return f"Rp {teks}" if isian.tipe is Tipe.RUPIAH and isinstance(nilai, int) else teks


def tulis_isian(
    isian: Iterable[Isian], mentah: Mapping[str, Any], terbaca: Mapping[str, Any]
) -> Sequence[tuple[str, str]]:
    """Return label and answer of the questions that are asked, also of those left blank.

    What could not be read stands as it was typed.
    """
    return [
        (
            satu.label,
            tulis_jawaban(
                satu,
                terbaca.get(satu.nama)
                if terbaca.get(satu.nama) is not None
                else mentah.get(satu.nama),
            ),
        )
        for satu in isian
        if satu.ditanya(terbaca)
    ]
