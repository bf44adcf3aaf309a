"""The pages of a letter as pictures, and what in it cannot be printed."""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from functools import lru_cache

from hi_cases.surat.models import Surat
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.rules.isi import BEBAS, ISIAN, Isi, label_bagian
from hi_cases.surat.services import cetak
from hi_cases.surat.services.cetak.huruf import bersih
from hi_cases.surat.types import Kekurangan, Naskah

_RAPAT = 96
"""Dots an inch: a page is about 800 dots wide, and read at two thirds of that."""


@dataclass(frozen=True)
class Halaman:
    """One page: its picture and the mark that changes with it."""

    png: bytes
    cap: str
    lebar: int
    tinggi: int


@lru_cache(maxsize=8)
def halaman(naskah: Naskah) -> tuple[Halaman, ...]:
    """Return the pages of a letter; asked again for the same text it is not drawn again.

    Raises HurufTidakAda.
    """
    return tuple(_halaman(png) for png in cetak.gambar(naskah, ppi=_RAPAT))


def _halaman(png: bytes) -> Halaman:
    # The head of a PNG says how large it is, so that the page does not jump when it arrives.
    lebar, tinggi = struct.unpack(">II", png[16:24])
    return Halaman(png, hashlib.sha256(png).hexdigest()[:12], lebar, tinggi)


def huruf_salah(surat: Surat, galat: cetak.HurufTidakAda) -> list[Kekurangan]:
    """Say which parts hold the characters that no font has; each part with its own."""
    templat = templat_dari(surat.templat)
    label = label_bagian(templat)
    isi = Isi.dari(templat, surat.isian, surat.bebas, surat.tanpa_langkah)
    hasil, terletak = [], set()
    for nama, teks in isi.nilai.items():
        milik = [huruf for huruf in galat.huruf if huruf in bersih(teks)]
        if milik and nama.startswith((ISIAN, BEBAS)):
            terletak.update(milik)
            pesan = f"{_sebut(milik)} di bagian “{label[nama]}” tidak dapat dicetak."
            hasil.append(Kekurangan(nama.replace("-", ".", 1), f"{pesan} Ganti atau hapus."))
    sisa = [huruf for huruf in galat.huruf if huruf not in terletak]
    if sisa:
        pesan = f"{_sebut(sisa)} dalam data perkara tidak dapat dicetak. Perbaiki datanya."
        hasil.append(Kekurangan("", pesan))
    return hasil


def _sebut(huruf: list[str]) -> str:
    return "Huruf " + ", ".join(f"“{satu}” (U+{ord(satu[0]):04X})" for satu in huruf)
