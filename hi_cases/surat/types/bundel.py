"""A bundle: parts of a case bound into one PDF, numbered through, with a table of contents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SebabTakTerjilid(StrEnum):
    """Why a part is named in the table of contents and not bound."""

    BENTUK = "bentuk"
    SANDI = "sandi"
    KOSONG = "kosong"
    PANJANG = "panjang"
    BESAR = "besar"
    RUSAK = "rusak"
    LAMBAT = "lambat"
    HILANG = "hilang"

    @property
    def label(self) -> str:
        return {
            SebabTakTerjilid.BENTUK: "bentuknya tidak dapat dijilid, lampirkan terpisah",
            SebabTakTerjilid.SANDI: "PDF bersandi, lampirkan terpisah",
            SebabTakTerjilid.KOSONG: "PDF tanpa halaman",
            SebabTakTerjilid.PANJANG: "melewati batas jumlah halaman, lampirkan terpisah",
            SebabTakTerjilid.BESAR: "terlalu besar untuk dijilid, lampirkan terpisah",
            SebabTakTerjilid.RUSAK: "isinya tidak terbaca, periksa berkasnya",
            SebabTakTerjilid.LAMBAT: "terlalu lama diolah, lampirkan terpisah",
            SebabTakTerjilid.HILANG: "sudah dibatalkan atau tidak ada lagi",
        }[self]


@dataclass(frozen=True)
class CalonBagian:
    """Something that may go into a bundle."""

    kunci: str
    """`surat:12`, `berkas:5`, `penyampaian` or `jawaban`."""
    judul: str
    keterangan: str = ""
    dapat: bool = True
    """False: it can only be named, e.g. a workbook."""
    rahasia: bool = False
    terpilih: bool = True
    """Whether it is usually taken."""


@dataclass(frozen=True)
class Pilihan:
    """One part as it was asked for: its place before, and the place that was typed."""

    kunci: str
    semula: int
    diminta: int


@dataclass(frozen=True)
class Jilidan:
    """A part after binding was tried: its pages, or why it has none."""

    judul: str
    keterangan: str
    jumlah: int
    sebab: SebabTakTerjilid | None = None


@dataclass(frozen=True)
class BarisIsi:
    """One line of the table of contents; `dari` is None where the part is not bound."""

    ke: int
    judul: str
    keterangan: str
    dari: int | None
    sampai: int | None
    sebab: SebabTakTerjilid | None = None
