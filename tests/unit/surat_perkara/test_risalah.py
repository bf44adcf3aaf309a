"""The risalah penyelesaian tells of every session: also of one not held, and of who stayed away."""

from __future__ import annotations

from typing import Any

import pytest

from hi_cases.surat.queries.templat import bawaan
from hi_cases.surat.rules import ungkapan

RISALAH = next(s.templat for s in bawaan() if s.templat.kode == "risalah_penyelesaian")
SEL = next(blok.sel for blok in RISALAH.blok if blok.kode == "sidang")


@pytest.mark.parametrize(
    ("butir", "harap"),
    [
        (
            {"terlaksana": True, "hadir": "Siti dan PT A", "tidak_hadir": ""},
            ["1", "Hadir: Siti dan PT A."],
        ),
        (
            {"terlaksana": False, "hadir": "PT A", "tidak_hadir": "Siti"},
            ["1, tidak terlaksana", "Hadir: PT A. Tidak hadir: Siti."],
        ),
        (
            {"terlaksana": False, "hadir": "", "tidak_hadir": "Siti dan PT A"},
            ["1, tidak terlaksana", "Tidak ada pihak yang hadir."],
        ),
    ],
)
def test_sidang_yang_tidak_terlaksana_disebut_begitu(
    butir: dict[str, Any], harap: list[str]
) -> None:
    """UU 2/2004 Ps 14 with Permenaker 17/2014 Ps 13: the risalah goes with the suit."""
    lengkap = {"ke": "1", "tanggal": "9 Maret 2026", "tempat": "Ruang 1", **butir}
    ke, waktu, hadir = (ungkapan.isi(teks, {"butir": lengkap}) for teks in SEL)
    assert [ke, hadir] == harap
    assert waktu == "9 Maret 2026, Ruang 1"
