"""Find the header of a sheet by its words, wherever its columns stand.

A header may fill one row or two ("Tanggal" over "Pencatatan | Pelimpahan"), may be repeated on
every printed page, and may be followed by a row that only numbers the columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hi_cases.core.lembar import Gabungan, Sel
from hi_cases.register_buku.rules.impor import acuan
from hi_cases.register_buku.rules.impor.sel import kata, teks

MINIMAL = 4
"""So many different known columns make a row a header: a title never has them."""
_KELOMPOK = 3
"""The upper row of a header names at least so many columns or groups; a title is one cell."""
_POLA = tuple((bidang, re.compile(pola)) for bidang, pola in acuan.KEPALA)
_BERISI_ANGKA = re.compile(r"\d{2,}|^\s*\d+\s*$")
_GABUNGAN = {
    "nomor_tanggal": ("nomor", "tanggal_catat"),
    "nomor_tanggal_hasil": ("nomor_hasil", "tanggal_hasil"),
}


@dataclass(frozen=True, slots=True)
class Kepala:
    """Which field stands in which column, and the labels as the book has them."""

    baris: int
    tinggi: int
    kolom: dict[str, int]
    label: dict[int, str]

    def nama(self, bidang: str) -> str:
        """The book's own word for a field, or ours when the book has no such column."""
        kolom = self.kolom.get(bidang)
        return self.label[kolom] if kolom is not None else acuan.LABEL.get(bidang, bidang)

    @property
    def tak_dikenal(self) -> tuple[str, ...]:
        dipakai = set(self.kolom.values())
        return tuple(label for kolom, label in self.label.items() if kolom not in dipakai)


def bidang_dari(label: str) -> str | None:
    """The field that a column's label names."""
    rapi = kata(label)
    return next((bidang for bidang, pola in _POLA if pola.search(rapi)), None)


def susun(baris: int, tinggi: int, label: dict[int, str]) -> Kepala | None:
    """Map labels to fields; the first column that names a field keeps it."""
    kolom: dict[str, int] = {}
    for nomor, teks_label in label.items():
        bidang = bidang_dari(teks_label) if teks_label else None
        for satu in _GABUNGAN.get(bidang or "", (bidang,)):
            if satu is not None:
                kolom.setdefault(satu, nomor)
    inti = {b for b in kolom if b not in ("no_urut", "alamat", "keterangan")}
    return Kepala(baris, tinggi, kolom, label) if len(inti) >= MINIMAL else None


def baca_kepala(
    semua: Sequence[Sequence[Sel]], baris: int, gabung: Sequence[Gabungan] = ()
) -> Kepala | None:
    """The header that begins at this row, the two-row reading preferred when it knows more."""
    if not mirip_label(semua[baris]) or sum(1 for sel in semua[baris] if teks(sel)) < _KELOMPOK:
        return None
    atas = [teks(sel) for sel in semua[baris]]
    satu = susun(baris, 1, {i: t for i, t in enumerate(atas) if t})
    if baris + 1 >= len(semua):
        return satu
    bawah = [teks(sel) for sel in semua[baris + 1]]
    if not mirip_label(semua[baris + 1]) or _satu_kepala_penuh(satu, bawah):
        return satu
    dua = susun(baris, 2, _gabung_label(baris, atas, bawah, gabung))
    if satu is None or (dua is not None and len(dua.kolom) > len(satu.kolom)):
        return dua
    return satu


def _satu_kepala_penuh(satu: Kepala | None, bawah: Sequence[str]) -> bool:
    """A second row is data when it fills columns that the first row already explains alone."""
    if satu is None:
        return False
    terisi = [i for i, t in enumerate(bawah) if t]
    sudah = sum(1 for i in terisi if i in satu.label and bidang_dari(bawah[i]) is None)
    return sudah > len(terisi) / 2


def mirip_label(isi: Sequence[Sel]) -> bool:
    """Labels are words: a row that holds a number or a date is no header."""
    ada = False
    for sel in isi:
        if not teks(sel):
            continue
        if not isinstance(sel, str) or len(sel) > 80 or _BERISI_ANGKA.search(sel):
            return False
        ada = True
    return ada


def _gabung_label(
    baris: int, atas: Sequence[str], bawah: Sequence[str], gabung: Sequence[Gabungan]
) -> dict[int, str]:
    """Join a group's name with the names under it."""
    kelompok = _lebarkan(baris, atas, bawah, gabung)
    label: dict[int, str] = {}
    for i in range(max(len(atas), len(bawah))):
        dua = (kelompok[i] if i < len(kelompok) else "", bawah[i] if i < len(bawah) else "")
        teks_label = " ".join(t for t in dua if t)
        if teks_label:
            label[i] = teks_label
    return label


def _lebarkan(
    baris: int, atas: Sequence[str], bawah: Sequence[str], gabung: Sequence[Gabungan]
) -> list[str]:
    """Carry a group's name over the cells it covers: by the merge, else over blanks with names."""
    hasil = list(atas) + [""] * (len(bawah) - len(atas))
    for (b1, k1), (b2, k2) in gabung:
        if b1 <= baris <= b2:
            for k in range(k1 + 1, min(k2, len(hasil) - 1) + 1):
                hasil[k] = hasil[k] or hasil[k1]
    for k in range(1, len(hasil)):
        tanpa_nama = not hasil[k] and k < len(bawah) and bawah[k]
        if tanpa_nama and bawah[k - 1]:
            hasil[k] = hasil[k - 1]
    return hasil


def baris_nomor_kolom(tulisan: Sequence[str]) -> bool:
    """Tell whether a row, its cells as text, only numbers the columns: 1 2 3 …, (1) (2) (3) …,
    a b c …."""
    pertama = next(filter(None, tulisan), "").strip("()[]. ")
    if pertama != "a" and not (pertama.isdecimal() and int(pertama) <= 1):
        return False
    terisi = [satu.strip("()[]. ") for satu in tulisan if satu]
    if len(terisi) < MINIMAL:
        return False
    angka = [int(t) for t in terisi if t.isdecimal()]
    if len(angka) == len(terisi):
        return angka == list(range(angka[0], angka[0] + len(angka))) and angka[0] <= 1
    return terisi == [chr(ord("a") + i) for i in range(len(terisi))]
