"""Scanning by a clamd elsewhere (its INSTREAM protocol), when one is configured.

A scanner that does not answer, answers late or answers oddly refuses the file: what was meant to be
scanned never comes in unscanned.
"""

import logging
import socket
import struct
from typing import BinaryIO

from hi_cases.dokumen.types import BerkasDitolak

log = logging.getLogger(__name__)

_POTONGAN = 64 * 1024
_BATAS_DETIK = 20.0
_BATAS_JAWABAN = 4096


def pindai(aliran: BinaryIO, alamat: str) -> None:
    """Let clamd at `host:port` read the stream; raise BerkasDitolak unless it says OK."""
    aliran.seek(0)
    try:
        jawaban = _tanya(aliran, alamat)
    except (OSError, ValueError):
        log.exception("clamd at %s did not answer", alamat)
        jawaban = ""
    aliran.seek(0)
    if jawaban.endswith(" FOUND"):
        log.warning("clamd refused an upload: %s", jawaban)
        raise BerkasDitolak(
            "Pemindai menemukan virus di berkas ini, jadi berkas tidak diterima. "
            "Bersihkan komputer Anda, lalu buat berkasnya lagi."
        )
    if not jawaban.endswith(": OK"):
        raise BerkasDitolak(
            "Pemindai virus sedang tidak dapat dihubungi, jadi berkas belum diterima. "
            "Coba lagi beberapa menit lagi; isian lain tetap tersimpan."
        )


def _tanya(aliran: BinaryIO, alamat: str) -> str:
    host, _, port = alamat.rpartition(":")
    with socket.create_connection((host, int(port)), timeout=_BATAS_DETIK) as sambungan:
        sambungan.sendall(b"zINSTREAM\0")
        while potongan := aliran.read(_POTONGAN):
            sambungan.sendall(struct.pack("!I", len(potongan)) + potongan)
        sambungan.sendall(struct.pack("!I", 0))
        return _jawaban(sambungan)


def _jawaban(sambungan: socket.socket) -> str:
    terbaca = b""
    while b"\0" not in terbaca and len(terbaca) < _BATAS_JAWABAN:
        potongan = sambungan.recv(1024)
        if not potongan:
            break
        terbaca += potongan
    return terbaca.partition(b"\0")[0].decode("utf-8", "replace").strip()
