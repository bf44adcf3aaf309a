"""Files on disk, addressed by the SHA-256 of their content.

A file is written beside its place, flushed to disk and renamed, so a reader sees all of it or
nothing, and the same content is kept once. Nothing is ever overwritten or deleted by a user's act.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import IO

_POTONGAN = 1 << 20
_akar: Path | None = None


def pasang(akar: Path) -> None:
    """Keep files under `akar` from now on."""
    global _akar
    akar.mkdir(parents=True, exist_ok=True)
    _akar = akar


def akar() -> Path:
    """Return the folder of the store."""
    if _akar is None:
        raise RuntimeError("file store is not set up: create_app() does it")
    return _akar


def lokasi(sha256: str) -> Path:
    """Return where the content with this hash lies."""
    return akar() / sha256[:2] / sha256


def simpan(aliran: IO[bytes], batas: int | None = None) -> tuple[str, int]:
    """Store all of `aliran`; return its SHA-256 and its size in bytes.

    Raises ValueError when more than `batas` bytes come; nothing is kept then.
    """
    sidik, ukuran = hashlib.sha256(), 0
    descriptor, nama = tempfile.mkstemp(dir=akar(), prefix=".masuk-")
    try:
        with os.fdopen(descriptor, "wb") as keluar:
            while potongan := aliran.read(_POTONGAN):
                ukuran += len(potongan)
                if batas is not None and ukuran > batas:
                    raise ValueError("file is larger than allowed")
                sidik.update(potongan)
                keluar.write(potongan)
            keluar.flush()
            os.fsync(keluar.fileno())
        tujuan = lokasi(sidik.hexdigest())
        tujuan.parent.mkdir(exist_ok=True)
        os.replace(nama, tujuan)
    except BaseException:
        Path(nama).unlink(missing_ok=True)
        raise
    return sidik.hexdigest(), ukuran


def buka(sha256: str) -> BufferedReader:
    """Open the content with this hash for reading; FileNotFoundError when it is not here."""
    return lokasi(sha256).open("rb")


def ukuran(sha256: str) -> int | None:
    """Return how many bytes are stored under this hash; None when the content is not here."""
    try:
        return lokasi(sha256).stat().st_size
    except FileNotFoundError:
        return None


def semua() -> Iterator[str]:
    """Yield the hashes of all stored contents, in order."""
    for map_ in sorted(akar().glob("[0-9a-f][0-9a-f]")):
        yield from sorted(berkas.name for berkas in map_.iterdir())


def sidik(sha256: str) -> str:
    """Recompute the hash of the stored content, to prove that it is whole."""
    with buka(sha256) as aliran:
        return hashlib.file_digest(aliran, "sha256").hexdigest()
