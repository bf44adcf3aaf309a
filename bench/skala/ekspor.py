"""A workbook of a hundred thousand rows against the bare writer, and the memory that it takes."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

import xlsxwriter

from bench.skala.alat import Nilai, bergantian, lama
from bench.skala.anak_ekspor import KEPALA, baris, produk

UKURAN = "ekspor xlsx"
BATAS, BATAS_MB, BATAS_TETAP = 1.3, 150.0, 1.1
BARIS, SEDIKIT, KALI = 100_000, 10_000, 3


def polos(banyak: int) -> None:
    """Write the rows with the library alone."""
    with (
        tempfile.TemporaryFile() as keluar,
        xlsxwriter.Workbook(keluar, {"constant_memory": True}) as buku,
    ):
        lembar: Any = buku.add_worksheet("Data")
        for kolom, judul in enumerate(KEPALA):
            lembar.write_string(0, kolom, judul)
        for ke, satu in enumerate(baris(banyak), 1):
            for kolom, nilai in enumerate(satu):
                if isinstance(nilai, str):
                    lembar.write_string(ke, kolom, nilai)
                elif nilai is not None:
                    lembar.write_number(ke, kolom, nilai)


def _puncak(banyak: int) -> float:
    hasil = subprocess.run(
        [sys.executable, "-m", "bench.skala.anak_ekspor", str(banyak)],
        check=True,
        capture_output=True,
        text=True,
    )
    return float(hasil.stdout)


def ukur() -> Iterator[Nilai]:
    """Write both in turn, the least of each counts; then the memory of few rows and of many."""
    satu, dua = bergantian(KALI, lama(lambda: produk(BARIS)), lama(lambda: polos(BARIS)))
    a, b = min(satu), min(dua)
    yield Nilai(UKURAN, "-", BARIS, "waktu, 100 ribu baris", a / b, BATAS, a, b)
    banyak, sedikit = _puncak(BARIS), _puncak(SEDIKIT)
    yield Nilai(UKURAN, "-", BARIS, "puncak memori", banyak / BATAS_MB, 1.0, banyak, BATAS_MB, "MB")
    yield Nilai(
        UKURAN, "-", BARIS, "memori, 100 ribu terhadap 10 ribu baris", banyak / sedikit,
        BATAS_TETAP, banyak, sedikit, "MB",
    )  # fmt: skip
