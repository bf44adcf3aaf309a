"""Pages of a file as pictures, and its text by page. Nobody downloads a file to look into it.

A stranger's file is read by a process without rights of ours, whose time and memory are limited
(`pembaca.py`). What it found is kept beside the store, by content and page, in a folder that may be
emptied at any moment: it is made anew.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from flask import current_app

from hi_cases.core import berkas as simpanan
from hi_cases.dokumen.rules.batas import HALAMAN_MAKS
from hi_cases.dokumen.types import Bacaan, BerkasAda, SebabTakTerbaca, TakTerbaca, TipeBerkas

_PEMBACA = Path(__file__).with_name("pembaca.py")
DETIK = 20
"""Longest that one reading may take by the wall clock; its processor time ends before."""
_ANTRE = 15
BERSAMAAN = 2
_GILIRAN = threading.BoundedSemaphore(BERSAMAAN)
TERBANYAK = 3000
"""Kept pictures and texts; beyond, the oldest half goes."""
_GAGAL = b"!gagal "
_TETAP = frozenset(
    {
        SebabTakTerbaca.SANDI,
        SebabTakTerbaca.KOSONG,
        SebabTakTerbaca.HALAMAN,
        SebabTakTerbaca.PANJANG,
        SebabTakTerbaca.BESAR,
        SebabTakTerbaca.RUSAK,
        SebabTakTerbaca.BERAT,
    }
)

BERGAMBAR = frozenset({TipeBerkas.PDF, TipeBerkas.JPG, TipeBerkas.PNG})
BERTEKS = frozenset({TipeBerkas.PDF, TipeBerkas.DOCX})


def _jalankan(perintah: str, sha256: str, tipe: TipeBerkas, angka: int) -> bytes:
    """Let the reader read one content. Raises TakTerbaca."""
    if not _GILIRAN.acquire(timeout=_ANTRE):
        raise TakTerbaca(SebabTakTerbaca.SIBUK)
    try:
        with simpanan.buka(sha256) as masuk:
            hasil = subprocess.run(  # noqa: S603
                [sys.executable, "-I", str(_PEMBACA), perintah, tipe.value, str(angka)],
                stdin=masuk,
                capture_output=True,
                timeout=DETIK,
                env={},
                check=False,
            )
    except subprocess.TimeoutExpired:
        raise TakTerbaca(SebabTakTerbaca.LAMBAT) from None
    except FileNotFoundError:
        raise TakTerbaca(SebabTakTerbaca.HILANG) from None
    finally:
        _GILIRAN.release()
    if hasil.returncode == 0:
        return hasil.stdout
    kata = hasil.stderr.decode(errors="replace").rsplit("\n", 1)[-1]
    if hasil.returncode == 3 and kata in set(SebabTakTerbaca):
        raise TakTerbaca(SebabTakTerbaca(kata))
    # Ended by a signal: it had used up its processor time, or broke its engine.
    raise TakTerbaca(SebabTakTerbaca.BERAT if hasil.returncode < 0 else SebabTakTerbaca.RUSAK)


def _map() -> Path:
    tempat = Path(current_app.config["HI_DATA_DIR"]) / "lembar"
    tempat.mkdir(parents=True, exist_ok=True)
    return tempat


def _tersimpan(nama: str, buat: Callable[[], bytes]) -> bytes:
    """Return what is kept under a name, or make it and keep it."""
    tempat = _map()
    try:
        return _terbaca((tempat / nama).read_bytes())
    except FileNotFoundError:
        isi = _coba(buat)
    descriptor, sementara = tempfile.mkstemp(dir=tempat, prefix=".baru-")
    with os.fdopen(descriptor, "wb") as keluar:
        keluar.write(isi)
    os.replace(sementara, tempat / nama)
    _pangkas(tempat)
    return _terbaca(isi)


def _coba(buat: Callable[[], bytes]) -> bytes:
    """Return what was made, or the mark that it cannot be: a bad file is not read at every look.

    What fails by chance (too many readers, a slow moment) is told and not kept.
    """
    try:
        return buat()
    except TakTerbaca as galat:
        if galat.sebab not in _TETAP:
            raise
        return _GAGAL + galat.sebab.encode()


def _terbaca(isi: bytes) -> bytes:
    """Return what is kept, or raise what it marks."""
    if isi.startswith(_GAGAL):
        raise TakTerbaca(SebabTakTerbaca(isi[len(_GAGAL) :].decode()))
    return isi


def _pangkas(tempat: Path) -> None:
    """Forget the oldest half when there are too many; one that another process took is gone."""
    semua = list(os.scandir(tempat))
    if len(semua) <= TERBANYAK:
        return
    berumur = []
    for satu in semua:
        try:
            berumur.append((satu.stat().st_mtime, satu.path))
        except FileNotFoundError:
            continue
    for _, jalan in sorted(berumur)[: len(berumur) // 2]:
        Path(jalan).unlink(missing_ok=True)


def buang_lembar() -> int:
    """Forget all kept pictures and texts; return how many. What was removed leaves none behind."""
    semua = list(_map().iterdir())
    for satu in semua:
        satu.unlink(missing_ok=True)
    return len(semua)


def lembar(berkas: BerkasAda, nomor: int) -> bytes:
    """Return a page, counted from 1, as a PNG. Raises TakTerbaca with a sentence."""
    if berkas.tipe not in BERGAMBAR:
        raise TakTerbaca(SebabTakTerbaca.BENTUK)
    terbanyak = HALAMAN_MAKS if berkas.tipe is TipeBerkas.PDF else 1
    if not 1 <= nomor <= terbanyak:
        raise TakTerbaca(SebabTakTerbaca.HALAMAN)
    return _tersimpan(
        f"{berkas.sha256}-{nomor}.png",
        lambda: _jalankan("lembar", berkas.sha256, berkas.tipe, nomor),
    )


def bacaan(berkas: BerkasAda) -> Bacaan:
    """Return how many pages a PDF or DOCX has, and what stands on them. Raises TakTerbaca.

    A picture is one page without text; a DOCX has text on one page, and no picture.
    """
    if berkas.tipe in (TipeBerkas.JPG, TipeBerkas.PNG):
        return Bacaan(1, ("",))
    if berkas.tipe not in BERTEKS:
        raise TakTerbaca(SebabTakTerbaca.BENTUK)
    isi = json.loads(
        _tersimpan(
            f"{berkas.sha256}.json",
            lambda: _jalankan("teks", berkas.sha256, berkas.tipe, HALAMAN_MAKS),
        )
    )
    return Bacaan(**(isi | {"teks": tuple(isi["teks"])}))


def jumlah_halaman(berkas: BerkasAda) -> int:
    """Return how many pages there are as pictures; 0 for a DOCX. Raises TakTerbaca."""
    return bacaan(berkas).halaman


def teks_berkas(berkas: BerkasAda) -> tuple[str, ...]:
    """Return the text by page. Raises TakTerbaca, also for a scan, which has no text to read."""
    isi = bacaan(berkas)
    if isi.pindaian:
        raise TakTerbaca(SebabTakTerbaca.PINDAIAN)
    return isi.teks
