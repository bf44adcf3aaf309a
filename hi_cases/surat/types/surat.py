"""Words of a letter's life: written, looked through, issued, delivered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hi_cases.core.errors import TindakanDitolak


class BukanSuratnya(TindakanDitolak):
    """This kind of letter is never about a thing of this kind: it is not even named there."""


class StatusSurat(StrEnum):
    """Where a letter stands. From TERBIT on nothing in it changes any more."""

    DRAF = "draf"
    DIPERIKSA = "diperiksa"
    TERBIT = "terbit"
    DIGANTI = "diganti"
    DIBATALKAN = "dibatalkan"
    DIBUANG = "dibuang"
    """A draft that its author gave up; it never had a number."""

    @property
    def label(self) -> str:
        return {
            StatusSurat.DRAF: "Draf",
            StatusSurat.DIPERIKSA: "Menunggu persetujuan",
            StatusSurat.TERBIT: "Terbit",
            StatusSurat.DIGANTI: "Diganti",
            StatusSurat.DIBATALKAN: "Dibatalkan",
            StatusSurat.DIBUANG: "Draf dibuang",
        }[self]


TERBIT = frozenset({StatusSurat.TERBIT, StatusSurat.DIGANTI, StatusSurat.DIBATALKAN})
"""States of a letter that was issued, whatever became of it."""
TERIMA_DICATAT = frozenset({StatusSurat.TERBIT, StatusSurat.DIGANTI})
"""States of a letter of which it is still recorded what became of its sendings."""


class StatusLangkah(StrEnum):
    """Where one step of approval stands."""

    MENUNGGU = "menunggu"
    SELESAI = "selesai"
    DIKEMBALIKAN = "dikembalikan"
    DITARIK = "ditarik"

    @property
    def label(self) -> str:
        return {
            StatusLangkah.MENUNGGU: "Menunggu",
            StatusLangkah.SELESAI: "Selesai",
            StatusLangkah.DIKEMBALIKAN: "Dikembalikan",
            StatusLangkah.DITARIK: "Ditarik penulis",
        }[self]


class SebutanDelegasi(StrEnum):
    """As what somebody stands in for an office holder."""

    PLT = "plt"
    PLH = "plh"
    AN = "an"

    @property
    def label(self) -> str:
        return {
            SebutanDelegasi.PLT: "Plt.",
            SebutanDelegasi.PLH: "Plh.",
            SebutanDelegasi.AN: "a.n.",
        }[self]


class CaraTanda(StrEnum):
    """How an issued letter was signed."""

    BASAH = "basah"
    """With ink, on the printed letter; its scan is kept beside it."""
    SERTIFIKAT = "sertifikat"
    """PAdES with a certificate of the office."""

    @property
    def label(self) -> str:
        return {
            CaraTanda.BASAH: "Tanda tangan basah",
            CaraTanda.SERTIFIKAT: "Tanda tangan elektronik",
        }[self]


class CaraSampai(StrEnum):
    """How a letter goes to a party."""

    LANGSUNG = "langsung"
    POS = "pos"
    KURIR = "kurir"
    SUREL = "surel"
    PORTAL = "portal"

    @property
    def label(self) -> str:
        return {
            CaraSampai.LANGSUNG: "Diserahkan langsung",
            CaraSampai.POS: "Pos tercatat",
            CaraSampai.KURIR: "Kurir",
            CaraSampai.SUREL: "Surel",
            CaraSampai.PORTAL: "Akun di sistem ini",
        }[self]


class StatusTemplat(StrEnum):
    """Where a version of a template stands: only one draft and one in force for each kind."""

    DRAF = "draf"
    BERLAKU = "berlaku"
    LAMA = "lama"
    DIBUANG = "dibuang"


BUKAN_PIHAK = 0
"""Stands for the id of a party where a letter goes to somebody who is none; no row has it."""


@dataclass(frozen=True)
class PihakSurat:
    """A party as letters need it: whom a letter may be addressed to."""

    id: int
    nama: str
    alamat: str = ""
    surel: str = ""
    sisi: str = ""
    berakun: bool = False
    """Whether somebody reaches the case for it with an account: then the portal may be used."""
    akun: frozenset[int] = frozenset()
    """Those accounts: they are told that a letter waits."""


@dataclass(frozen=True)
class Dahulu:
    """What is better done before a letter of a kind is begun, and where."""

    kalimat: str
    tombol: str
    url: str


@dataclass(frozen=True)
class Kekurangan:
    """Without it a letter is not issued: the field, and the sentence for its author."""

    bidang: str
    pesan: str


@dataclass(frozen=True)
class AkibatTerima:
    """What stands on the receipt of a letter, in the words of the domain of its thing."""

    kalimat: str
    """What starts when a party has it."""
    menunggu: tuple[str, ...] = ()
    """Codes of running periods of the thing that end once it is received."""
    dasar: str = ""


@dataclass(frozen=True)
class KabarTerima:
    """A party's own word that it has a letter: a hint, until an officer confirms the day."""

    pihak_id: int
    tanggal: date
    oleh: str
    keterangan: str = ""
