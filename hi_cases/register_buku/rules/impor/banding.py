"""Compare a line of a later book with what is stored, field by field, in words."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.types import Jenis
from hi_cases.register_buku.rules.impor import acuan
from hi_cases.register_buku.rules.impor.bentuk import FaktaRegister


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One field that differs, as a person reads it."""

    bidang: str
    label: str
    tersimpan: str
    baru: str


def beda(tersimpan: FaktaRegister, baru: FaktaRegister) -> tuple[Perubahan, ...]:
    """The differing fields in the order of the book; the number and year are the key."""
    hasil = []
    for f in fields(FaktaRegister):
        lama, kini = getattr(tersimpan, f.name), getattr(baru, f.name)
        if lama != kini and f.name not in ("nomor", "tahun"):
            hasil.append(
                Perubahan(f.name, acuan.LABEL[f.name], tulis(f.name, lama), tulis(f.name, kini))
            )
    return tuple(hasil)


def tulis(bidang: str, nilai: Any) -> str:
    """A fact as text for a page."""
    if nilai is None or nilai in ("", ()):
        return "(kosong)"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, date):
        return tulis_tanggal(nilai, hari=False)
    if bidang == "jenis":
        return " dan ".join(Jenis(kode).label for kode in nilai)
    return acuan.NAMA_HASIL[nilai] if bidang == "hasil" else str(nilai)
