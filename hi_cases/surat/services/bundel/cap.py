"""A stamped copy: a sheet of our own, then a stranger's document with a stamp under each page.

Reads no database. The document keeps its sheets; each page is drawn a little smaller, so that the
stamp stands beneath and covers nothing.
"""

from __future__ import annotations

import io
from collections.abc import Collection
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

from hi_cases.core.errors import TindakanDitolak
from hi_cases.surat.services import cetak
from hi_cases.surat.services.bundel.lembaran import TakTerjilid, saring
from hi_cases.surat.services.bundel.muka import aman
from hi_cases.surat.services.bundel.saring import KAKI_CAP
from hi_cases.surat.services.cetak import mesin
from hi_cases.surat.services.cetak.data import qr_svg
from hi_cases.surat.services.cetak.huruf import bersih, gugus
from hi_cases.surat.types.bundel import SebabTakTerjilid
from hi_cases.surat.types.naskah import Naskah

_KAKI = mesin.SURAT.with_name("cap_kaki.typ")
_GANTI = "?"
_SEBAB = {
    SebabTakTerjilid.SANDI: "PDF naskah bersandi.",
    SebabTakTerjilid.KOSONG: "PDF naskah tidak berhalaman.",
    SebabTakTerjilid.PANJANG: "Halaman naskah terlalu banyak.",
    SebabTakTerjilid.BESAR: "Naskah terlalu besar untuk diolah.",
    SebabTakTerjilid.LAMBAT: "Naskah terlalu lama diolah.",
    SebabTakTerjilid.HILANG: "Berkas naskah tidak ada lagi di penyimpanan.",
}


class TakTercap(TindakanDitolak):
    """A document that cannot be stamped; the sentence says why."""


@dataclass(frozen=True)
class Cap:
    """What stands under each page, beside "halaman n dari m" of the document."""

    kalimat: str
    """E.g. "Disahkan dengan SK nomor 560/001/SK-PP/2026 tanggal 5 Maret 2026"."""
    alamat_periksa: str = ""
    """Public address behind the QR code; empty: there is no letter of ours to compare with."""


@dataclass(frozen=True)
class HasilCap:
    """A stamped copy."""

    pdf: bytes
    halaman: int
    """Sheets of the copy."""
    halaman_naskah: int
    """Pages of the document in it; 0 for our sheet alone."""


def polos(isi: bytes, maks: int) -> bytes:
    """Return a stranger's PDF as drawings on sheets of its own sizes. Raises TakTercap."""
    try:
        return saring(isi, "utuh", maks)
    except TakTerjilid as galat:
        kata = _SEBAB.get(galat.sebab, "Isi PDF naskah tidak terbaca.")
        raise TakTercap(kata) from galat


def jumlah_halaman(pdf: bytes) -> int:
    """Return the pages of a PDF of ours."""
    return len(PdfReader(io.BytesIO(pdf)).pages)


def _tanpa(nilai: Any, huruf: Collection[str]) -> Any:
    """Return a value of a Naskah with a question mark in the place of these characters."""
    if isinstance(nilai, str):
        return "".join(_GANTI if satu in huruf else satu for satu in gugus(bersih(nilai)))
    if isinstance(nilai, tuple):
        return tuple(_tanpa(satu, huruf) for satu in nilai)
    if is_dataclass(nilai) and not isinstance(nilai, type):
        isi = {satu.name: _tanpa(getattr(nilai, satu.name), huruf) for satu in fields(nilai)}
        return replace(nilai, **isi)
    return nilai


def _lembar(muka: Naskah) -> bytes:
    """Print the sheet. What the register holds cannot be typed anew here: a smiley in it becomes a
    question mark, instead of a copy that can never be made."""
    try:
        return cetak.pdf(muka)
    except cetak.HurufTidakAda as galat:
        return cetak.pdf(_tanpa(muka, frozenset(galat.huruf)))


def _kaki(cap: Cap, muka: Naskah, ukuran: list[tuple[float, float]]) -> bytes:
    judul, kalimat = aman([muka.judul, cap.kalimat])
    data = {
        "judul": judul,
        "kalimat": kalimat,
        "alamat": cap.alamat_periksa,
        "qr": qr_svg(cap.alamat_periksa) if cap.alamat_periksa else "",
        "kaki": KAKI_CAP,
        "tanggal": (muka.tanggal.year, muka.tanggal.month, muka.tanggal.day),
        "halaman": [[round(w, 2), round(h, 2)] for w, h in ukuran],
    }
    return mesin.susun(_KAKI, data, "pdf")[0]


def bubuhi(muka: Naskah, cap: Cap, dokumen: bytes = b"") -> HasilCap:
    """Return our sheet, and behind it the pages of a document (made by `polos`) with their stamps.

    Raises TakTercap, TakTercetak, and Sibuk while other letters are being printed too long.
    """
    penulis = PdfWriter()
    for halaman in PdfReader(io.BytesIO(_lembar(muka))).pages:
        penulis.add_page(halaman)
    depan = len(penulis.pages)
    if dokumen:
        _tambah(penulis, cap, muka, dokumen)
    for halaman in penulis.pages:
        # A QR code is drawn anew on each page: thousands of strokes, much alike.
        halaman.compress_content_streams()
        # Marks of a structure that did not come along would point nowhere.
        for nama in ("/StructParents", "/Tabs"):
            halaman.pop(NameObject(nama), None)
    penulis.metadata = {"/Title": muka.judul, "/Author": muka.kop.dinas if muka.kop else ""}
    penulis.root_object[NameObject("/Lang")] = TextStringObject("id-ID")
    hasil = io.BytesIO()
    penulis.write(hasil)
    return HasilCap(hasil.getvalue(), len(penulis.pages), len(penulis.pages) - depan)


def _tambah(penulis: PdfWriter, cap: Cap, muka: Naskah, dokumen: bytes) -> None:
    """Lay the stamps over the pages in one drawing each; the pages themselves are not read."""
    naskah = PdfReader(io.BytesIO(dokumen))
    ukuran = [(float(h.mediabox.width), float(h.mediabox.height)) for h in naskah.pages]
    stempel = PdfReader(io.BytesIO(_kaki(cap, muka, ukuran)))
    for satu, kaki in zip(naskah.pages, stempel.pages, strict=True):
        penulis.add_page(satu).merge_page(kaki)
