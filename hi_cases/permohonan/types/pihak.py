"""What is typed about another party to a document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PIHAK_MAKS = 10
"""Unions in one text: more are a mistake, or an attack."""


@dataclass(frozen=True)
class DataPihak:
    """A union that signed, as the applicant names it. `id`: the row that it changes."""

    nama: str
    alamat: str = ""
    nomor_pencatatan: str = ""
    tanggal_pencatatan: date | None = None
    jumlah_anggota: int | None = None
    surel: str = ""
    id: int | None = None
