"""Runs the strainer on one file, in a process that may spend little."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

from pypdf import PdfReader

from hi_cases.dokumen.types import TipeBerkas
from hi_cases.surat.types.bundel import SebabTakTerjilid

_SARINGAN = Path(__file__).with_name("saring.py")
DETIK = 30
"""Longest that one file may take, by the wall clock."""

JENIS = {TipeBerkas.PDF: "pdf", TipeBerkas.JPG: "gambar", TipeBerkas.PNG: "gambar"}


class TakTerjilid(Exception):
    """A file that cannot be bound, and why."""

    def __init__(self, sebab: SebabTakTerjilid) -> None:
        super().__init__(sebab.value)
        self.sebab = sebab


def lembaran(isi: bytes, tipe: TipeBerkas, maks: int) -> tuple[bytes, int]:
    """Return a file as plain A4 pages, with how many they are. Raises TakTerjilid."""
    if tipe not in JENIS:
        raise TakTerjilid(SebabTakTerjilid.BENTUK)
    hasil = saring(isi, JENIS[tipe], maks)
    return hasil, len(PdfReader(io.BytesIO(hasil)).pages)


def saring(isi: bytes, cara: str, maks: int) -> bytes:
    """Return a file as plain pages; `cara` is one of the strainer's words. Raises TakTerjilid.

    The file is a stranger's: it is read by a process without rights of ours, whose time and memory
    are limited.
    """
    try:
        hasil = subprocess.run(  # noqa: S603
            [sys.executable, "-I", str(_SARINGAN), cara, str(maks)],
            input=isi,
            capture_output=True,
            timeout=DETIK,
            env={},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TakTerjilid(SebabTakTerjilid.LAMBAT) from None
    if hasil.returncode == 0:
        return hasil.stdout
    # Ended by a signal: it had used up its time.
    kata = hasil.stderr.decode(errors="replace").rsplit("\n", 1)[-1]
    if hasil.returncode == 3 and kata in set(SebabTakTerjilid):
        raise TakTerjilid(SebabTakTerjilid(kata))
    lambat = hasil.returncode < 0
    raise TakTerjilid(SebabTakTerjilid.LAMBAT if lambat else SebabTakTerjilid.RUSAK)
