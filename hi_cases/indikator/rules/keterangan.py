"""The first sheet of a workbook of figures: what they are, of which cases, of when."""

from __future__ import annotations

from collections.abc import Iterable

from hi_cases.core.ekspor import LembarEkspor
from hi_cases.indikator.rules import JEJAK
from hi_cases.indikator.types import Saringan, Ukuran


def lembar_keterangan(
    judul: str, saringan: Saringan, kata: Iterable[str], saat: str, ukuran: Iterable[Ukuran]
) -> LembarEkspor:
    """Return the sheet; `kata` says what filters, `saat` when it was counted."""
    depan = [
        ("Isi", judul),
        ("Tahun register", f"{saringan.dari} sampai {saringan.sampai}"),
        *(("Saringan", satu) for satu in list(kata) or ["Tanpa saringan lain: semua perkara"]),
        ("Dihitung", saat),
        ("Sel kosong", "Register belum memuat satu pun perkara tahun itu"),
    ]
    definisi = [(f"Definisi {u.label}", JEJAK[u]) for u in ukuran]
    return LembarEkspor("Keterangan", ("Tentang", "Keterangan"), [*depan, *definisi])
