"""A PDF may carry programs: scripts, and calls of other programs. Such a file is refused.

The names of these actions are looked for in the bytes and in the packed object streams, each
unpacked to a bound. Nothing is parsed or run. What is hidden deeper (encrypted, or packed twice)
is not found here; it runs nowhere with us, and leaves us as an attachment only.
"""

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from hi_cases.dokumen.types import BerkasDitolak

_AKTIF = re.compile(rb"/(?:JavaScript|Launch)(?=[\s/<>\[\]()])")
_SANDI = re.compile(rb"#([0-9A-Fa-f]{2})")
"""In a name any letter may be written by its number: /J#61vaScript."""
_BERKAS_OBJEK = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
_TERURAI = 1024 * 1024
_SEMUA_TERURAI = 32 * 1024 * 1024
_BANYAK = 400


def _polos(isi: bytes) -> bytes:
    return _SANDI.sub(lambda cocok: bytes([int(cocok[1], 16)]), isi)


def _objek(isi: bytes) -> Iterator[bytes]:
    """Yield what the packed object streams hold, up to the bounds."""
    sisa = _SEMUA_TERURAI
    for ke, cocok in enumerate(_BERKAS_OBJEK.finditer(isi)):
        if ke >= _BANYAK or sisa <= 0:
            return
        urai = zlib.decompressobj()
        try:
            terurai = urai.decompress(isi[cocok.end() : cocok.end() + _TERURAI], _TERURAI)
        except zlib.error:
            continue
        sisa -= len(terurai)
        yield terurai


def tolak_pdf_aktif(aliran: BinaryIO) -> None:
    """Refuse a PDF with a script or a call of another program, or raise nothing."""
    aliran.seek(0)
    isi = aliran.read()
    if any(_AKTIF.search(_polos(bagian)) for bagian in (isi, *_objek(isi))):
        raise BerkasDitolak(
            "PDF ini berisi program (JavaScript atau perintah membuka program lain), jadi tidak "
            "diterima. Cetak ulang sebagai PDF biasa, lalu unggah lagi."
        )
