"""How a deadline ended, in the words of its line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.perselisihan.rules.akhir_tenggat import akhir_tenggat, keterangan_akhir

JATUH = date(2026, 4, 22)


@dataclass
class Baris:
    status: StatusTenggat
    dipenuhi_pada: date | None = None
    alasan_tutup: str = ""
    jatuh: date | None = JATUH


@pytest.mark.parametrize(
    ("baris", "akhir", "kalimat"),
    [
        (Baris(StatusTenggat.BERJALAN), "berjalan", ""),
        (Baris(StatusTenggat.TERPENUHI, JATUH), "terpenuhi", "terpenuhi 22 April 2026"),
        (
            Baris(StatusTenggat.TERPENUHI, date(2026, 4, 24)),
            "terlambat",
            "terpenuhi terlambat, 24 April 2026",
        ),
        (
            Baris(StatusTenggat.DIBATALKAN, alasan_tutup="lewat tanpa jawaban: dianggap menolak"),
            "terlewat",
            "terlewat: dianggap menolak",
        ),
        (
            Baris(StatusTenggat.DIBATALKAN, alasan_tutup="lewat tanpa pilihan"),
            "terlewat",
            "terlewat: tanpa pilihan",
        ),
        (
            Baris(StatusTenggat.DIBATALKAN, alasan_tutup="perkara berakhir"),
            "dibatalkan",
            "dibatalkan: perkara berakhir",
        ),
        (Baris(StatusTenggat.DIBATALKAN), "dibatalkan", "dibatalkan"),
    ],
)
def test_akhir_tenggat(baris: Baris, akhir: str, kalimat: str) -> None:
    assert akhir_tenggat(baris) == akhir
    assert keterangan_akhir(baris) == kalimat
