"""A PDF may unpack to far more than it weighs. Its streams are unpacked to a bound, and counted.

Pictures are left out: an empty page of a scanner is small and becomes large for a good reason, and
nobody unpacks it here. What is left (page contents, fonts, tables of objects) has no such reason.

What is read is counted like what comes out: heads that lie in one another would each be unpacked
to the end of the file. Streams of an honest file lie side by side, so together they read it once.
"""

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from hi_cases.dokumen.types import BerkasDitolak

ALIRAN_TERURAI = 48 * 1024 * 1024
SEMUA_TERURAI = 160 * 1024 * 1024
RASIO = 60
TERBANYAK = 60_000
"""Streams of one file."""
_TERBACA_LEBIH = 1024 * 1024
_MULAI_RASIO = 8 * 1024 * 1024
_POTONGAN = 1024 * 1024
_MASUK_AWAL, _MASUK_MAKS = 1024, 65_536
_GAGAL_AWAL = 64
"""What counts as read of a stream that is none: encrypted ones fail at their first bytes."""
_KEPALA = 600
_ALIRAN = re.compile(rb"stream\r?\n")
_GANDA = re.compile(rb"/(?:FlateDecode|Fl)\b[^\]<>]{0,40}/(?:FlateDecode|Fl)\b")
_GAMBAR = re.compile(rb"/Subtype\s{0,40}/Image\b")


def _kepala(isi: bytes, awal: int) -> bytes:
    """Return the dictionary before a stream, as far as it is looked at."""
    sebelum = isi[max(0, awal - _KEPALA) : awal]
    return sebelum[sebelum.rfind(b" obj") + 1 :]


def _panjang_terurai(isi: bytes, mulai: int, batas: int) -> tuple[int, int]:
    """Return how long a packed stream is unpacked, up to a bound, and how much of it was read."""
    urai = zlib.decompressobj()
    hasil, letak, langkah = 0, mulai, _MASUK_AWAL
    sisa = b""
    while hasil <= batas and not urai.eof:
        masuk = sisa or isi[letak : letak + langkah]
        if not masuk:
            break
        if not sisa:
            letak += len(masuk)
            langkah = min(2 * langkah, _MASUK_MAKS)
        try:
            hasil += len(urai.decompress(masuk, _POTONGAN))
        except zlib.error:
            terbaca = letak - mulai
            return hasil, terbaca if terbaca > _MASUK_AWAL else _GAGAL_AWAL
        sisa = urai.unconsumed_tail
    return hasil, max(1, letak - mulai - len(sisa) - len(urai.unused_data))


def aliran_pdf(isi: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield where each stream begins, with its dictionary. Raises BerkasDitolak at too many."""
    banyak = 0
    for cocok in _ALIRAN.finditer(isi):
        if isi[max(0, cocok.start() - 3) : cocok.start()] == b"end":
            continue
        banyak += 1
        if banyak > TERBANYAK:
            raise _mekar()
        yield cocok.end(), _kepala(isi, cocok.start())


def tolak_pdf_mekar(aliran: BinaryIO) -> None:
    """Refuse a PDF that unpacks beyond reason, or that is packed in layers; or raise nothing."""
    aliran.seek(0)
    isi = aliran.read()
    semua, terbaca_semua = 0, 0
    for mulai, kepala in aliran_pdf(isi):
        if _GANDA.search(kepala):
            raise _mekar()
        if b"/Fl" not in kepala or _GAMBAR.search(kepala):
            continue
        terurai, terbaca = _panjang_terurai(isi, mulai, ALIRAN_TERURAI)
        semua += terurai
        terbaca_semua += terbaca
        mekar = terurai > _MULAI_RASIO and terurai > RASIO * terbaca
        berulang = terbaca_semua > 2 * len(isi) + _TERBACA_LEBIH
        if terurai > ALIRAN_TERURAI or semua > SEMUA_TERURAI or mekar or berulang:
            raise _mekar()


def _mekar() -> BerkasDitolak:
    return BerkasDitolak(
        "PDF ini mekar jauh melebihi ukurannya bila dibuka, jadi tidak diterima. "
        "Cetak ulang sebagai PDF biasa, lalu unggah lagi."
    )
