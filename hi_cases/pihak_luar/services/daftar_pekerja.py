"""The sheet on which a group lists its workers: the blank one, and reading it back."""

from __future__ import annotations

import tempfile
from typing import Any, BinaryIO

import xlsxwriter

from hi_cases.core.buku_kerja import buka_buku
from hi_cases.pihak_luar.rules.daftar_pekerja import (
    BARIS_MAKS,
    KOLOM,
    PANJANG_NIK,
    HasilDaftar,
    baca_daftar,
)

_LEBAR = (34, 22, 26)
_PETUNJUK = (
    "Isi satu pekerja per baris pada lembar “Daftar pekerja”, mulai dari baris kedua.",
    f"Paling banyak {BARIS_MAKS} pekerja dalam satu berkas.",
    f"NIK terdiri atas {PANJANG_NIK} angka. Kolomnya berformat Teks; jangan diubah menjadi angka.",
    "NIK dan jabatan boleh dikosongkan. Nama wajib diisi.",
)


def templat_pekerja() -> BinaryIO:
    """Return the blank sheet as an open temporary file, at its start; its columns are text."""
    keluar: BinaryIO = tempfile.TemporaryFile()
    with xlsxwriter.Workbook(keluar, {"strings_to_formulas": False}) as buku:
        _lembar_daftar(buku)
        petunjuk = buku.add_worksheet("Petunjuk")
        petunjuk.set_column(0, 0, 90)
        for i, kalimat in enumerate(_PETUNJUK):
            petunjuk.write_string(i, 0, kalimat)
    keluar.seek(0)
    return keluar


def _lembar_daftar(buku: Any) -> None:
    teks, tebal = buku.add_format({"num_format": "@"}), buku.add_format({"bold": True})
    lembar = buku.add_worksheet("Daftar pekerja")
    for kolom, (judul, lebar) in enumerate(zip(KOLOM, _LEBAR, strict=True)):
        lembar.set_column(kolom, kolom, lebar, teks)
        lembar.write_string(0, kolom, judul, tebal)
    lembar.freeze_panes(1, 0)


def baca_pekerja(isi: bytes) -> HasilDaftar:
    """Read an uploaded sheet; a file that is no safe workbook raises a sentence."""
    lembar = buka_buku(isi)
    return baca_daftar(lembar[0].baris if lembar else ())
