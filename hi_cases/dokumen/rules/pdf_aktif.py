"""A PDF may carry programs: scripts, calls of other programs, other files. Such a file is refused.

The names of these actions are looked for in the bytes and in the packed object streams, each
unpacked to a bound. Nothing is parsed or run here: only long names are looked for, which packed
bytes do not spell by chance. What is hidden deeper (encrypted, or packed twice) is not found here;
it runs nowhere with us, and leaves us as an attachment only.
"""

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from hi_cases.dokumen.rules.pdf_mekar import aliran_pdf
from hi_cases.dokumen.types import BerkasDitolak

_UJUNG = rb"(?![^\x00\t\n\f\r ()<>\[\]{}/%])"
"""A name ends at a blank, NUL among them, at one of ten signs, or with the file."""


def _huruf(satu: str) -> str:
    """Return the pattern of a letter, which a name may also write by its number: /J#61vaScript."""
    angka = "".join(f"[{a}{a.upper()}]" if a.isalpha() else a for a in f"{ord(satu):02x}")
    return f"(?:{satu}|#{angka})"


def _nama(*semua: str) -> re.Pattern[bytes]:
    """Return the pattern of these names; it reads a file once, however its names are written."""
    pilihan = "|".join("".join(map(_huruf, satu)) for satu in semua)
    return re.compile(b"/(?:" + pilihan.encode() + b")" + _UJUNG)


_AKTIF = _nama(
    "JavaScript",
    "Launch",
    "SubmitForm",
    "ImportData",
    "GoToR",
    "GoToE",
    "Rendition",
    "RichMedia",
    "RichMediaExecute",
    "EmbeddedFile",
    "EmbeddedFiles",
    "FileAttachment",
)
_BERKAS_OBJEK = _nama("ObjStm")
_TERURAI = 1024 * 1024
_SEMUA_TERURAI = 32 * 1024 * 1024
_BANYAK = 400
_KEPALA = 600


def _objek(isi: bytes) -> Iterator[bytes]:
    """Yield what the packed object streams hold, up to the bounds."""
    sisa, banyak = _SEMUA_TERURAI, 0
    for mulai, _ in aliran_pdf(isi):
        if not _BERKAS_OBJEK.search(isi, max(0, mulai - _KEPALA), mulai):
            continue
        banyak += 1
        if banyak > _BANYAK or sisa <= 0:
            return
        urai = zlib.decompressobj()
        try:
            terurai = urai.decompress(isi[mulai : mulai + _TERURAI], _TERURAI)
        except zlib.error:
            continue
        sisa -= len(terurai)
        yield terurai


def tolak_pdf_aktif(aliran: BinaryIO) -> None:
    """Refuse a PDF with a script or a call of another program, or raise nothing."""
    aliran.seek(0)
    isi = aliran.read()
    if any(_AKTIF.search(bagian) for bagian in (isi, *_objek(isi))):
        raise _aktif()


def _aktif() -> BerkasDitolak:
    """Return the refusal, in words for who sent the file."""
    return BerkasDitolak(
        "PDF ini berisi program atau berkas lain (JavaScript, perintah membuka program atau "
        "alamat lain, atau lampiran), jadi tidak diterima. Cetak ulang sebagai PDF biasa, lalu "
        "unggah lagi."
    )
