"""Demo round of next year's minimum wage, in talks; the numbers are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from hi_cases.cli.demo.rapat_lembaga import lakukan
from hi_cases.tripartit.services import upah
from hi_cases.tripartit.types import DataUpah, JenisUpah

_UMK = 5_000_000
_USUL: tuple[dict[str, Any], ...] = (
    {"unsur": "pengusaha", "alfa": "0,5", "pendapat": "Kemampuan usaha padat karya terbatas."},
    {"unsur": "serikat", "nilai": 5_600_000, "pendapat": "Menurut kebutuhan hidup layak."},
)


def isi_upah(petugas: Any, hari: date) -> None:
    """Keep last year's wage, and begin the round of the next."""
    lalu = hari.year - 1
    upah.catat(
        petugas,
        DataUpah(
            lalu,
            JenisUpah.UMK,
            4_800_000,
            "561/CONTOH",
            date(lalu, 1, 1),
            "Contoh, bukan angka asli",
        ),
    )
    satu = upah.mulai(petugas, str(hari.year + 1))
    data = {
        "umk_berjalan": _UMK,
        "inflasi": "2,65",
        "sumber_inflasi": "Contoh rilis BPS",
        "pertumbuhan": "5,1",
        "sumber_pertumbuhan": "Contoh rilis BPS",
    }
    lakukan(petugas, satu, "isi_data", data)
    for usul in _USUL:
        lakukan(petugas, satu, "usul", usul)
