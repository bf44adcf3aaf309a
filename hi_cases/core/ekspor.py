"""Tables that leave the system: CSV and xlsx that a spreadsheet opens as data, never as formulas.

Rows are taken one by one, so a long table needs no more memory than a short one.
"""

import csv
import io
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO, TypeAlias

import xlsxwriter

from hi_cases.core.tanggal import tulis_tanggal

Nilai: TypeAlias = str | int | float | date | None
HARI_EXCEL = "[$-421]d mmmm yyyy"
"""How a day looks in a workbook: the months' names are Indonesian wherever it is opened."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Also behind a semicolon: where cells are parted by it, as in Indonesia, a spreadsheet parts a line
# there, whatever quotes stand around it.
_PEMICU = re.compile(r"(\A|;)(?=[=+\-@\t\n])")
_LEBAR_MAKS = 60
_LEBAR_HARI = 18
"""A day that does not fit is shown as ####; text runs over."""
_HARI_NOL, _HARI_AWAL = date(1899, 12, 30).toordinal(), date(1900, 3, 1).toordinal()
"""Excel counts days from the first; before the second it counts them wrongly, or not at all."""
_KOLOM_DAFTAR = 3
"""Two columns say what something is: nobody filters those."""


@dataclass(frozen=True)
class LembarEkspor:
    """One sheet: notes above the table, the header, the rows."""

    nama: str
    kepala: Sequence[str]
    baris: Iterable[Sequence[Nilai]]
    catatan: Sequence[str] = ()


def teks_aman(nilai: Nilai) -> str:
    """A CSV cell: text that a spreadsheet would run as a formula gets an apostrophe in front.

    A carriage return would begin a new row, since it is no reason to quote; a line feed is.
    """
    if isinstance(nilai, str):
        nilai = nilai.replace("\r\n", "\n").replace("\r", "\n")
        return _PEMICU.sub(r"\1'", nilai)
    return "" if nilai is None else str(nilai)


def tulis_csv(kepala: Sequence[str], baris: Iterable[Sequence[Nilai]]) -> Iterator[str]:
    """Yield CSV, line by line."""
    yield _baris_csv(kepala)
    for isi in baris:
        yield _baris_csv(isi)


def _baris_csv(isi: Sequence[Nilai]) -> str:
    penampung = io.StringIO()
    csv.writer(penampung, lineterminator="\n").writerow([teks_aman(satu) for satu in isi])
    return penampung.getvalue()


def berkas_csv(kepala: Sequence[str], baris: Iterable[Sequence[Nilai]]) -> BinaryIO:
    """Return CSV as an open temporary file, at its start: however long, it takes no memory, and the
    database need not wait for who reads it."""
    keluar: BinaryIO = tempfile.TemporaryFile()
    try:
        for satu in tulis_csv(kepala, baris):
            keluar.write(satu.encode())
    except BaseException:
        keluar.close()
        raise
    keluar.seek(0)
    return keluar


def tulis_xlsx(lembar: Iterable[LembarEkspor]) -> BinaryIO:
    """Return a workbook as an open temporary file, at its start.

    A day is written as one, so that it sorts and filters by time. Text is written as text whatever
    it begins with; long numbers (NIK, register numbers) are to be
    passed as text, because Excel keeps fifteen digits only.
    """
    keluar: BinaryIO = tempfile.TemporaryFile()
    pilihan = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    try:
        with xlsxwriter.Workbook(keluar, pilihan) as buku:
            gaya = _Gaya(
                buku.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
                buku.add_format({"num_format": HARI_EXCEL, "align": "left"}),
            )
            for satu in lembar:
                _tulis_lembar(buku, satu, gaya)
    except BaseException:
        keluar.close()
        raise
    keluar.seek(0)
    return keluar


@dataclass(frozen=True)
class _Gaya:
    """The formats of one workbook."""

    kepala: Any
    hari: Any


def _tulis_lembar(buku: xlsxwriter.Workbook, isi: LembarEkspor, gaya: _Gaya) -> None:
    lembar = buku.add_worksheet(_nama_lembar(isi.nama))
    lebar = [min(_LEBAR_MAKS, max(12, len(judul) + 2)) for judul in isi.kepala]
    for kolom, satu in enumerate(lebar):
        lembar.set_column(kolom, kolom, satu)
    atas = len(isi.catatan)
    for baris, catatan in enumerate(isi.catatan):
        lembar.write_string(baris, 0, catatan)
    for kolom, judul in enumerate(isi.kepala):
        lembar.write_string(atas, kolom, judul, gaya.kepala)
    lembar.freeze_panes(atas + 1, 0)
    baris, berhari = atas, set[int]()
    for baris, sel in enumerate(isi.baris, atas + 1):
        for kolom, nilai in enumerate(sel):
            # Most cells by far; a call each is felt in a long table.
            if type(nilai) is str and nilai:
                lembar.write_string(baris, kolom, nilai)
            elif isinstance(nilai, date) and nilai.toordinal() >= _HARI_AWAL:
                lembar.write_number(baris, kolom, nilai.toordinal() - _HARI_NOL, gaya.hari)
                berhari.add(kolom)
            else:
                _tulis_sel(lembar, baris, kolom, nilai)
    for kolom in berhari:
        lembar.set_column(kolom, kolom, max(_LEBAR_HARI, lebar[kolom]))
    if baris > atas and len(isi.kepala) >= _KOLOM_DAFTAR:
        lembar.autofilter(atas, 0, baris, len(isi.kepala) - 1)


def _tulis_sel(lembar: Any, baris: int, kolom: int, nilai: Nilai) -> None:
    if nilai is None or nilai == "":
        return
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        lembar.write_number(baris, kolom, nilai)
    elif isinstance(nilai, date):
        lembar.write_string(baris, kolom, tulis_tanggal(nilai, hari=False))
    else:
        lembar.write_string(baris, kolom, str(nilai))


def _nama_lembar(nama: str) -> str:
    """Excel allows 31 letters and forbids seven of them in a sheet's name."""
    return (
        "".join("-" if huruf in "[]:*?/\\" else huruf for huruf in nama).strip("'")[:31] or "Data"
    )
