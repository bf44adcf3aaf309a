"""The rejected rows of a book as tables: a plain list for scripts, a mendable book for people."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import BinaryIO

from hi_cases.core.ekspor import LembarEkspor, tulis_xlsx
from hi_cases.register_buku.rules.impor import BarisRegister, HasilBaca, Tingkat


def xlsx_ditolak(hasil: HasilBaca) -> BinaryIO:
    """The refused rows as kept, a sheet a sheet, with the reason beside each refused cell."""
    lembar = [
        _lembar(nama, list(baris)) for nama, baris in groupby(hasil.ditolak, key=lambda b: b.lembar)
    ]
    lain = [t for t in hasil.temuan if t.tingkat is Tingkat.TOLAK]
    if lain:
        isi = [(t.lembar, t.alasan) for t in lain]
        lembar.append(LembarEkspor("Lembar tidak dibaca", ("Lembar", "Alasan"), isi))
    return tulis_xlsx(lembar or [LembarEkspor("Tidak ada", ("Tidak ada baris yang ditolak",), ())])


def _lembar(nama: str, baris: list[BarisRegister]) -> LembarEkspor:
    """Columns as in the book; after each column that holds a refused cell, one for the reasons."""
    kolom = list(dict.fromkeys(label for satu in baris for label, _ in satu.sel))
    bersalah = {t.kolom for satu in baris for t in satu.temuan if t.tingkat is Tingkat.TOLAK}
    kolom += [label for label in dict.fromkeys(sorted(bersalah)) if label not in kolom]
    kepala = ["Baris"]
    for label in kolom:
        kepala += [label, f"Alasan: {label}"] if label in bersalah else [label]
    return LembarEkspor(nama, kepala, (_isi(satu, kolom, bersalah) for satu in baris))


def _isi(baris: BarisRegister, kolom: Sequence[str], bersalah: set[str]) -> list[str]:
    sel = dict(baris.sel)
    alasan: dict[str, list[str]] = {}
    for temuan in baris.temuan:
        if temuan.tingkat is Tingkat.TOLAK:
            alasan.setdefault(temuan.kolom, []).append(temuan.alasan)
    isi = [str(baris.baris)]
    for label in kolom:
        isi.append(sel.get(label, ""))
        if label in bersalah:
            isi.append(" ".join(alasan.get(label, ())))
    return isi
