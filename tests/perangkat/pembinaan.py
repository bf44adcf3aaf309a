"""A guidance activity in tests: what is entered of it."""

from __future__ import annotations

from typing import Any

KEGIATAN: dict[str, Any] = {
    "topik": "upah_minimum",
    "judul": "Sosialisasi UMK",
    "sasaran": "Bagian personalia",
    "narasumber": "Rina, analis\nBudi, pengawas",
    "pokok": "Penetapan upah minimum.",
}
JADWAL: dict[str, Any] = {
    "hari": "2026-04-08",
    "mulai": "09.00",
    "selesai": "12.00",
    "tempat_rapat": "Aula Dinas",
}
