"""The first sheet of a workbook of figures: what they are, of which cases, of when."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from hi_cases.core.ekspor import LembarEkspor, Nilai
from hi_cases.indikator.rules import JEJAK
from hi_cases.indikator.types import Saringan, Ukuran

CONTOH = (
    "Data contoh: perkara dari buku register contoh rekaan, begitu pula perusahaannya; jumlah "
    "perkaranya per tahun sama dengan Tabel 10 Renstra."
)


def catatan_contoh(buku: Collection[str]) -> list[str]:
    """Return what is to be said of figures in which rows of these example books are counted."""
    return [CONTOH] if buku else []


def nama_unduhan(nama: str, akhiran: str, contoh: Collection[str] | bool) -> str:
    """Return the name of a file of figures: columns of a CSV stay as they are, so its name says
    that rows of an example book are counted.

    >>> nama_unduhan("a", "csv", []), nama_unduhan("a", "csv", ["contoh.xlsx"])
    ('a.csv', 'a-contoh.csv')
    """
    return f"{nama}-contoh.{akhiran}" if contoh else f"{nama}.{akhiran}"


def bersaat(
    kepala: Sequence[str], baris: Iterable[Sequence[Nilai]], saat: datetime
) -> tuple[tuple[str, ...], Iterator[tuple[Nilai, ...]]]:
    """Return a table for a machine with a last column that says when it was counted."""
    teks = saat.isoformat(timespec="minutes")
    return (*kepala, "dihitung"), ((*isi, teks) for isi in baris)


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
