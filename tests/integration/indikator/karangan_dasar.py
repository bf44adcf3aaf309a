"""What the rows of the made-up year share."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hi_cases.core.db import db
from hi_cases.urusan.models import Urusan

AWAL = datetime(2024, 1, 2, 3, tzinfo=UTC)


def hari(bulan: int, tanggal: int, tahun: int = 2025) -> date:
    """A day of the made-up year."""
    return date(tahun, bulan, tanggal)


def tambah(baris: Any) -> Any:
    """Insert a row, and return it with its number."""
    db.session.add(baris)
    db.session.flush()
    return baris


CATAT = {"dicatat_pada": AWAL, "dicatat_nama": "Karangan"}


def urusan(jenis: str, tahap: str, selesai: date | None, **lain: Any) -> Urusan:
    """A matter that stands in a stage."""
    dasar = {
        "jenis": jenis,
        "nomor": f"{jenis}/{tahap}/{selesai}/{len(lain)}",
        "tahap": tahap,
        "terbuka": selesai is None,
        "judul": "Karangan",
        "tanggal": hari(1, 2),
        "selesai_pada": selesai,
        "isi": {},
        "dibuat_oleh": "Karangan",
        "dibuat_pada": AWAL,
        "diubah_pada": AWAL,
    }
    return tambah(Urusan(**(dasar | lain)))
