"""Open an uploaded workbook safely: by content, within limits, before any parser allocates for it.

A workbook is a zip of XML. Five things are checked by reading it as a stream: it is an xlsx and not
another format, it does not unpack to more than a book can hold, no sheet claims a cell far out (the
parser would allocate the whole rectangle), none has more rows than a register (empty ones pack to
nothing, but reading them takes time all the same), and no part declares a document type.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from xml.parsers import expat

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from hi_cases.core.errors import GalatDomain
from hi_cases.core.lembar import Lembar, LembarAlir, Sel

UKURAN_MAKS = 20 * 1024 * 1024
TERURAI_MAKS = 200 * 1024 * 1024
ISI_ZIP_MAKS = 1000
LEMBAR_MAKS = 40
BARIS_MAKS = 50_000
BARIS_ISI_MAKS = 20_000
BARIS_FISIK_MAKS = 100_000
UNSUR_MAKS = 5_000_000
SEL_MAKS = 5_000_000
KOLOM_MAKS = 200
KOLOM_FISIK_MAKS = 16_384
"""Cells of one row in Excel. Who writes more has written the same ones again and again."""
_POTONGAN = 1 << 18
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_SEL = re.compile(r"([A-Z]{1,3})(\d{1,7})\Z")
_SIMPAN_ULANG = "Buka di Excel atau LibreOffice, pilih Simpan sebagai, lalu pilih Excel (.xlsx)."
_TERLALU_BANYAK = (
    "Buku ini memuat terlalu banyak sel dan baris, kebanyakan kosong. Salin tabel registernya ke "
    "buku baru, lalu unggah buku itu."
)


class BukuDitolak(GalatDomain):
    """The file is not a workbook that we read; the sentence says what to do instead."""


def buka_buku(
    isi: bytes, baris_isi: int = BARIS_ISI_MAKS, unsur: int = UNSUR_MAKS
) -> tuple[Lembar, ...]:
    """Return the visible and hidden sheets of a workbook as cells, merges included.

    `baris_isi` is how many filled rows one sheet may have: more for lists than for registers.
    `unsur` is how many elements of XML all of it may have.
    """
    periksa_berkas(isi, baris_isi, unsur)
    with _terbaca(), CalamineWorkbook.from_filelike(io.BytesIO(isi)) as buku:
        return tuple(
            Lembar(satu.nama, tuple(satu.baris), satu.gabung) for satu in _semua_lembar(buku)
        )


def alirkan_buku(jalan: Path) -> Iterator[LembarAlir]:
    """Yield the sheets of a book that `buka_buku` has let in before, its rows as they are asked
    for: never more of the book is held than one sheet, as the library keeps it.

    A sheet is to be read to its end before the next one is asked for. Raises FileNotFoundError
    where there is no such file: that is no broken book.
    """
    jalan.stat()
    with _terbaca(), CalamineWorkbook.from_path(jalan) as buku:
        yield from _semua_lembar(buku)


@contextmanager
def _terbaca() -> Iterator[None]:
    try:
        yield
    except CalamineError as galat:
        raise BukuDitolak(
            "Buku ini rusak atau tidak lengkap, jadi tidak dapat dibaca. " + _SIMPAN_ULANG
        ) from galat


def _semua_lembar(buku: CalamineWorkbook) -> Iterator[LembarAlir]:
    """Several sheets may share one part of the zip, so their number and cells are counted here."""
    if len(buku.sheet_names) > LEMBAR_MAKS:
        raise BukuDitolak(
            f"Buku ini memuat {len(buku.sheet_names)} lembar; yang dibaca paling banyak "
            f"{LEMBAR_MAKS}. Pisahkan bukunya per beberapa tahun, lalu unggah satu per satu."
        )
    sisa = SEL_MAKS
    for nama in buku.sheet_names:
        luas, lembar = _lembar(buku.get_sheet_by_name(nama))
        sisa -= luas
        if sisa < 0:
            raise BukuDitolak(_TERLALU_BANYAK)
        yield lembar
        # Else this sheet would be held while the next one is loaded.
        del lembar


def _lembar(lembar: CalamineSheet) -> tuple[int, LembarAlir]:
    """Return the cells of the rectangle, and the sheet."""
    luas = (lembar.total_height + 1) * (lembar.total_width + 1)
    gabung = tuple(lembar.merged_cell_ranges or ())
    return luas, LembarAlir(lembar.name, _baris(lembar), gabung)


def _baris(lembar: CalamineSheet) -> Iterator[tuple[Sel, ...]]:
    """The library leaves the empty columns on the left out, not the empty rows above."""
    kiri = ("",) * (lembar.start[1] if lembar.start else 0)
    with _terbaca():
        for satu in lembar.iter_rows():
            yield (*kiri, *satu)


def periksa_berkas(isi: bytes, baris_isi: int = BARIS_ISI_MAKS, unsur: int = UNSUR_MAKS) -> None:
    """Raise BukuDitolak unless this is an xlsx that is safe to parse."""
    if len(isi) > UKURAN_MAKS:
        raise BukuDitolak(
            f"Berkas ini {len(isi) // 1024 // 1024} MB; batasnya {UKURAN_MAKS // 1024 // 1024} MB. "
            "Pisahkan bukunya per beberapa tahun, lalu unggah satu per satu."
        )
    if isi.startswith(_OLE):
        raise BukuDitolak(
            "Berkas ini berformat Excel lama (.xls) atau diberi sandi. " + _SIMPAN_ULANG
        )
    if not isi.startswith(_ZIP):
        raise BukuDitolak("Berkas ini bukan buku Excel (.xlsx). " + _SIMPAN_ULANG)
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            _periksa_jenis({satu.filename for satu in arsip.infolist()}, arsip)
            _periksa_isi(arsip, Jatah(unsur, baris_isi))
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, expat.ExpatError) as g:
        raise BukuDitolak(
            "Buku ini rusak atau tidak lengkap, jadi tidak dapat dibaca. " + _SIMPAN_ULANG
        ) from g


def _periksa_jenis(nama: set[str], arsip: zipfile.ZipFile) -> None:
    if "mimetype" in nama and b"opendocument" in arsip.read("mimetype")[:200]:
        raise BukuDitolak("Berkas ini berformat OpenDocument (.ods). " + _SIMPAN_ULANG)
    if "xl/workbook.bin" in nama:
        raise BukuDitolak("Berkas ini berformat Excel biner (.xlsb). " + _SIMPAN_ULANG)
    if any(satu.endswith("vbaProject.bin") for satu in nama):
        raise BukuDitolak("Berkas ini memuat makro (.xlsm). " + _SIMPAN_ULANG)
    if not {"[Content_Types].xml", "xl/workbook.xml"} <= nama:
        raise BukuDitolak("Berkas ini bukan buku Excel (.xlsx). " + _SIMPAN_ULANG)


def _periksa_isi(arsip: zipfile.ZipFile, jatah: Jatah) -> None:
    bagian = arsip.infolist()
    if len(bagian) > ISI_ZIP_MAKS:
        raise BukuDitolak(f"Buku ini memuat {len(bagian)} bagian; batasnya {ISI_ZIP_MAKS}.")
    sisa = TERURAI_MAKS
    for satu in bagian:
        if satu.file_size > sisa:
            raise BukuDitolak(_terlalu_besar())
        with arsip.open(satu) as aliran:
            sisa -= _telusuri(aliran, sisa, jatah)


def _terlalu_besar() -> str:
    return (
        f"Isi buku ini lebih dari {TERURAI_MAKS // 1024 // 1024} MB setelah dibuka. "
        "Hapus gambar dan lembar yang bukan register, lalu unggah lagi."
    )


def _telusuri(aliran: IO[bytes], sisa: int, jatah: Jatah) -> int:
    """Read one part to its end; look at cell addresses where it is XML. Return its true size."""
    ukuran, pengurai = 0, None
    for potongan in _potongan(aliran):
        if ukuran == 0 and potongan.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
            pengurai = _pengurai(jatah)
        ukuran += len(potongan)
        if ukuran > sisa:
            raise BukuDitolak(_terlalu_besar())
        if pengurai is not None:
            pengurai.Parse(potongan, False)
    if pengurai is not None:
        pengurai.Parse(b"", True)
    return ukuran


def _potongan(aliran: IO[bytes]) -> Iterator[bytes]:
    while potongan := aliran.read(_POTONGAN):
        yield potongan


def _pengurai(jatah: Jatah) -> expat.XMLParserType:
    pengurai = expat.ParserCreate()
    pengurai.StartElementHandler = _Letak(jatah).unsur
    pengurai.StartDoctypeDeclHandler = _tolak_doctype
    return pengurai


@dataclass
class Jatah:
    """How many elements of XML may still be read, over all parts of a book; filled rows of one."""

    unsur: int
    baris_isi: int = BARIS_ISI_MAKS


class _Letak:
    """Follows where in a sheet the reading is; a cell may leave its address out.

    Only cells with a value count: Excel likes to keep formats down to the last row of a sheet, and
    the parser does not allocate for those.
    """

    def __init__(self, jatah: Jatah) -> None:
        self.jatah = jatah
        self.baris = self.kolom = self.fisik = self.berisi = self.sel_baris = 0
        self.baris_ini_berisi = False

    def unsur(self, nama: str, atribut: dict[str, str]) -> None:
        self.jatah.unsur -= 1
        if self.jatah.unsur < 0:
            raise BukuDitolak(_TERLALU_BANYAK)
        lokal = nama.rpartition(":")[2]
        alamat = atribut.get("r", "")
        if lokal == "row":
            self.baris = int(alamat[:9]) if alamat.isdecimal() else self.baris + 1
            self.kolom = 0
            self._baris_baru()
        elif lokal == "c":
            self._pindah(alamat)
        elif lokal in ("v", "is", "f"):
            self._periksa()

    def _baris_baru(self) -> None:
        self.fisik += 1
        self.sel_baris = 0
        self.baris_ini_berisi = False
        if self.fisik > BARIS_FISIK_MAKS:
            raise BukuDitolak(_TERLALU_BANYAK)

    def _pindah(self, alamat: str) -> None:
        self.sel_baris += 1
        if self.sel_baris > KOLOM_FISIK_MAKS:
            raise BukuDitolak(_TERLALU_BANYAK)
        if not alamat:
            self.kolom += 1
        elif cocok := _SEL.match(alamat.upper()):
            self.baris, self.kolom = int(cocok[2]), _nomor_kolom(cocok[1])

    def _periksa(self) -> None:
        if not self.baris_ini_berisi:
            self.baris_ini_berisi = True
            self.berisi += 1
        if self.berisi > self.jatah.baris_isi:
            raise BukuDitolak(
                f"Satu lembar buku ini berisi lebih dari {self.jatah.baris_isi // 1000}.000 baris. "
                "Pisahkan bukunya per beberapa tahun, lalu unggah satu per satu."
            )
        if self.baris > BARIS_MAKS or self.kolom > KOLOM_MAKS:
            raise BukuDitolak(
                f"Buku ini berisi sel di baris {self.baris} kolom {self.kolom}; yang dibaca paling "
                f"banyak {BARIS_MAKS // 1000}.000 baris dan {KOLOM_MAKS} kolom. Hapus isi yang "
                "jauh di luar tabel, lalu simpan dan unggah lagi."
            )


def _nomor_kolom(huruf: str) -> int:
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + ord(satu) - ord("A") + 1
    return nomor


def _tolak_doctype(*_: object) -> None:
    raise BukuDitolak("Buku ini memuat deklarasi yang tidak dikenal. " + _SIMPAN_ULANG)
