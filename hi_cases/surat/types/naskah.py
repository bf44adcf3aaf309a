"""A letter as it will be read: one structure, which every renderer draws.

It holds finished sentences only. Where they come from is told by the template (`types/templat.py`)
and the facts of the case; what it looks like on paper is the renderers' affair.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Bentuk(StrEnum):
    """How the first page begins."""

    SURAT = "surat"
    """Number, sifat, lampiran and hal on the left, date and addressee on the right."""
    NASKAH = "naskah"
    """A title in the middle with the number beneath: anjuran, risalah, agreement, list.

    Place and date stand above the first row of signatures.
    """


class Gaya(StrEnum):
    """What stands before the items of a list."""

    ANGKA = "angka"
    HURUF = "huruf"
    GARIS = "garis"


@dataclass(frozen=True)
class Kop:
    """The letterhead: `PEMERINTAH KABUPATEN BEKASI`, `DINAS KETENAGAKERJAAN`, address, contact."""

    pemerintah: str
    dinas: str
    alamat: str
    kontak: str = ""


@dataclass(frozen=True)
class Judul:
    """A title in the middle of the page."""

    teks: str
    bawah: str = ""


@dataclass(frozen=True)
class Subjudul:
    """The heading of a part."""

    teks: str


@dataclass(frozen=True)
class Paragraf:
    """Running text; an empty line begins a new paragraph."""

    teks: str
    lekuk: bool = False


@dataclass(frozen=True)
class Data:
    """Rows of "label : value"; a value may have several lines."""

    baris: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Butir:
    """A list of items."""

    isi: tuple[str, ...]
    gaya: Gaya = Gaya.ANGKA


@dataclass(frozen=True)
class Tabel:
    """A table whose head is repeated on each page. `lebar` are shares of the line, one a column."""

    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    lebar: tuple[int, ...] = ()
    kosong: str = "Tidak ada."
    """The sentence that stands instead of a table without rows."""
    utuh: bool = False
    """Whether no row is torn over two pages, however long: for rows that are known to fit one."""


@dataclass(frozen=True)
class HalamanBaru:
    """What follows begins on a new page."""


@dataclass(frozen=True)
class KolomTanda:
    """Room for one signature: who signs, as what. `pengantar` stands above, e.g. `Mengetahui,`."""

    jabatan: str
    nama: str = ""
    nip: str = ""
    pengantar: str = ""
    elektronik: str = ""
    """Said in the place of ink once it is signed electronically, e.g. when and by what."""
    langkah: str = ""
    """The step of approval (`TindakanLangkah`) whose taker signs here: no renderer draws it. It
    lets a letter that was frozen when it was handed in be completed when it is issued."""


@dataclass(frozen=True)
class TandaTangan:
    """One row of signatures side by side, one to three columns; it is not torn over two pages."""

    kolom: tuple[KolomTanda, ...]


Blok = Judul | Subjudul | Paragraf | Data | Butir | Tabel | HalamanBaru | TandaTangan


@dataclass(frozen=True)
class Naskah:
    """A whole letter, as its renderers take it."""

    bentuk: Bentuk
    kop: Kop | None
    judul: str
    """Title of the file, and on the page of a NASKAH."""
    nomor: str
    tempat: str
    tanggal: date
    hal: str = ""
    sifat: str = ""
    lampiran: str = ""
    tujuan: tuple[str, ...] = ()
    blok: tuple[Blok, ...] = ()
    tembusan: tuple[str, ...] = ()
    bernomor: bool = True
    """Whether the office numbers it; an agreement or a list has no number, and no room for one."""
    rancangan: bool = False
    """Not issued yet: every page says RANCANGAN across it."""
    alamat_periksa: str = ""
    """The public address behind the QR code in the foot; empty on a draft."""
    melintang: bool = False
    """Landscape pages, for a book or list with many columns."""
