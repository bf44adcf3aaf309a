"""Taking out of a photo what the telephone wrote into it: where, when, with which device, by whom.

Pure, and nothing is decoded: the picture itself stays as it was, bit by bit. Of a JPEG the way up
stays too, since without it the photo would lie on its side. What lies behind the picture goes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_AWAL_PNG = b"\x89PNG\r\n\x1a\n"
_TETAP_PNG = frozenset({b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs", b"iCCP"})
"""Ancillary parts that say how the picture looks; all others are notes."""
_SOI, _EOI, _SOS, _COM, _APP1, _ADOBE = 0xD8, 0xD9, 0xDA, 0xFE, 0xE1, 0xEE
_APP = range(0xE1, 0xF0)
_TANPA_PANJANG = frozenset({0x01, *range(0xD0, 0xD8)})
_ARAH = 0x0112
_EXIF = b"Exif\0\0"


def tanpa_catatan_png(isi: bytes) -> bytes:
    """Return a PNG without notes; ValueError for one that cannot be walked."""
    if not isi.startswith(_AWAL_PNG):
        raise ValueError("no PNG")
    hasil, letak = [_AWAL_PNG], len(_AWAL_PNG)
    while letak + 12 <= len(isi):
        panjang, nama = struct.unpack(">I4s", isi[letak : letak + 8])
        akhir = letak + 12 + panjang
        if akhir > len(isi):
            break
        # A capital first letter: the picture cannot be drawn without it.
        if nama[:1].isupper() or nama in _TETAP_PNG:
            hasil.append(isi[letak:akhir])
        letak = akhir
        if nama == b"IEND":
            return b"".join(hasil)
    raise ValueError("PNG without an end")


def tanpa_catatan_jpeg(isi: bytes) -> bytes:
    """Return a JPEG without notes but its way up; ValueError for one that cannot be walked."""
    hasil, arah = [bytes((0xFF, _SOI))], 1
    for tanda, potong in _ruas(isi):
        if tanda == _APP1 and potong[4:].startswith(_EXIF):
            arah = _baca_arah(potong[4 + len(_EXIF) :]) or arah
        if tanda == _COM or (tanda in _APP and tanda != _ADOBE):
            continue
        hasil.append(potong)
    if arah != 1:
        hasil.insert(1, _ruas_arah(arah))
    return b"".join(hasil)


def _ruas(isi: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield (marker, bytes) of each segment behind the start, the picture's own data with its
    header, until the end of the picture."""
    if isi[:2] != bytes((0xFF, _SOI)):
        raise ValueError("no JPEG")
    letak = 2
    while letak + 2 <= len(isi):
        if isi[letak] != 0xFF:
            raise ValueError("no marker")
        tanda = isi[letak + 1]
        if tanda == 0xFF:
            letak += 1
            continue
        akhir = letak + 2
        if tanda not in _TANPA_PANJANG and tanda != _EOI:
            akhir += max(2, int.from_bytes(isi[akhir : akhir + 2], "big"))
        if tanda == _SOS:
            akhir = _akhir_gambar(isi, akhir)
        if akhir > len(isi):
            break
        yield tanda, isi[letak:akhir]
        if tanda == _EOI:
            return
        letak = akhir
    raise ValueError("JPEG without an end")


def _akhir_gambar(isi: bytes, letak: int) -> int:
    """Return where the coded data that begin here end: at a marker that is none of theirs."""
    while (letak := isi.find(b"\xff", letak)) != -1 and letak + 1 < len(isi):
        if isi[letak + 1] != 0 and isi[letak + 1] not in _TANPA_PANJANG and isi[letak + 1] != 0xFF:
            return letak
        letak += 1 if isi[letak + 1] == 0xFF else 2
    raise ValueError("JPEG without an end")


def _baca_arah(tiff: bytes) -> int:
    """Return which way is up, 1 to 8, from the block of notes; 0: it does not say."""
    urut = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if urut is None or len(tiff) < 8:
        return 0
    awal = struct.unpack(f"{urut}I", tiff[4:8])[0]
    jumlah = struct.unpack(f"{urut}H", tiff[awal : awal + 2])[0] if awal + 2 <= len(tiff) else 0
    for ke in range(min(jumlah, 200)):
        baris = tiff[awal + 2 + 12 * ke : awal + 14 + 12 * ke]
        if len(baris) == 12 and struct.unpack(f"{urut}H", baris[:2])[0] == _ARAH:
            nilai: int = struct.unpack(f"{urut}H", baris[8:10])[0]
            return nilai if nilai in range(1, 9) else 0
    return 0


def _ruas_arah(arah: int) -> bytes:
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ARAH, 3, 1, arah, 0, 0)
    isi = _EXIF + tiff
    return bytes((0xFF, _APP1)) + struct.pack(">H", len(isi) + 2) + isi
