"""Reads one file that a stranger sent: a page as a picture, or its text. A process of its own.

It is started by its path alone, imports nothing of ours, reads the file from stdin and may spend
little: memory, processor time, no file on disk. Scripts are never run: the engine has none. What
cannot be read is named by one word on stderr, with exit status 3.

    pembaca.py lembar <type> <page from 1>     a picture (PNG) on stdout
    pembaca.py teks <type> <most pages>        facts and text (JSON) on stdout
"""

from __future__ import annotations

import io
import json
import resource
import sys
import unicodedata
from collections.abc import Iterator
from typing import Any

MEMORI = 1 << 30
DETIK = 10
RAPAT, LEBAR_MAKS, TINGGI_MAKS = 110, 1100, 3300
"""Dots an inch of a picture, and the most that it is wide and high."""
TITIK_MAKS = 120_000_000
TEKS_MAKS = 600_000
"""Characters of all pages together."""
TEKS_HALAMAN = 60_000


class Tolak(Exception):
    """Why a file cannot be read: `sandi`, `kosong`, `halaman`, `panjang`, `besar` or `rusak`."""


def _polos(teks: str) -> str:
    """Return a text of visible characters, tabs and line ends."""
    rapi = (
        teks.replace("\r\n", "\n").replace("\r", "\n").replace("\x02", "-").replace("\ufffe", "-")
    )
    return "".join(
        c for c in rapi if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co")
    )


def _buka_pdf(isi: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(isi)
    except pypdfium2.PdfiumError as galat:
        raise Tolak("sandi" if "assword" in str(galat) else "rusak") from None


def _png(gambar: Any) -> bytes:
    hasil = io.BytesIO()
    gambar.save(hasil, "PNG", compress_level=4)
    return hasil.getvalue()


def lembar_pdf(isi: bytes, nomor: int) -> bytes:
    """Return a page of a PDF as a picture. Raises Tolak."""
    dokumen = _buka_pdf(isi)
    if not 1 <= nomor <= len(dokumen):
        raise Tolak("halaman")
    # What a signature or a filled field looks like is drawn by the form's part of the engine.
    dokumen.init_forms()
    halaman = dokumen[nomor - 1]
    lebar, tinggi = halaman.get_size()
    if lebar < 1 or tinggi < 1:
        raise Tolak("rusak")
    skala = min(RAPAT / 72, LEBAR_MAKS / lebar, TINGGI_MAKS / tinggi)
    return _png(halaman.render(scale=skala).to_pil().convert("RGB"))


def lembar_gambar(isi: bytes) -> bytes:
    """Return a picture as it was taken, small enough for a page. Raises Tolak."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = None
    with Image.open(io.BytesIO(isi), formats=("JPEG", "PNG")) as asli:
        if asli.width * asli.height > TITIK_MAKS:
            raise Tolak("besar")
        asli.draft("RGB", (LEBAR_MAKS, TINGGI_MAKS))
        foto = asli if asli.mode in ("RGB", "RGBA", "L", "LA") else asli.convert("RGBA")
        foto.thumbnail((TINGGI_MAKS, TINGGI_MAKS), reducing_gap=2.0)
        foto = ImageOps.exif_transpose(foto)
        foto.thumbnail((LEBAR_MAKS, TINGGI_MAKS))
        tembus = foto.convert("RGBA")
        polos = Image.new("RGB", foto.size, "white")
        polos.paste(tembus, mask=tembus)
    return _png(polos)


def _berskrip(dokumen: Any) -> bool:
    import pypdfium2.raw as pdfium

    return pdfium.FPDFDoc_GetJavaScriptActionCount(dokumen) > 0


def _terkunci(dokumen: Any) -> bool:
    """Tell whether a PDF is encrypted, also with an empty password."""
    import pypdfium2.raw as pdfium

    return pdfium.FPDF_GetSecurityHandlerRevision(dokumen) >= 0


def teks_pdf(isi: bytes, maks: int) -> dict[str, Any]:
    """Return facts and text of a PDF; a page whose text is broken is empty. Raises Tolak."""
    from pypdfium2 import PdfiumError

    dokumen = _buka_pdf(isi)
    if not len(dokumen):
        raise Tolak("kosong")
    if len(dokumen) > maks:
        raise Tolak("panjang")
    teks, sisa, terpotong = [], TEKS_MAKS, False
    for ke in range(len(dokumen)):
        try:
            halaman = dokumen[ke]
            satu = halaman.get_textpage().get_text_range()
            halaman.close()
        except PdfiumError:
            satu = ""
        batas = min(TEKS_HALAMAN, sisa)
        terpotong |= len(satu) > batas
        teks.append(_polos(satu[:batas]))
        sisa -= len(teks[-1])
    return {
        "halaman": len(dokumen),
        "teks": teks,
        "terpotong": terpotong,
        "terkunci": _terkunci(dokumen),
        "berskrip": _berskrip(dokumen),
    }


def _isi_docx(isi: bytes) -> Iterator[str]:
    """Yield paragraphs and rows of tables, in their order."""
    import docx
    from docx.table import Table

    for bagian in docx.Document(io.BytesIO(isi)).iter_inner_content():
        if isinstance(bagian, Table):
            for baris in bagian.rows:
                # A cell over several columns is named once for each of them.
                sel = {id(satu._tc): satu.text for satu in baris.cells}
                yield " | ".join(sel.values())
        else:
            yield bagian.text


def teks_docx(isi: bytes) -> dict[str, Any]:
    """Return the text of a Word file as one page."""
    potongan, panjang, terpotong = [], 0, False
    for satu in _isi_docx(isi):
        panjang += len(satu) + 1
        if panjang > TEKS_MAKS:
            terpotong = True
            break
        potongan.append(satu)
    return {
        "halaman": 0,
        # A paragraph of Word is one, whatever it ends with: an empty line says so.
        "teks": [_polos("\n\n".join(satu for satu in potongan if satu.strip()))],
        "terpotong": terpotong,
        "terkunci": False,
        "berskrip": False,
    }


def baca(perintah: str, tipe: str, angka: int, isi: bytes) -> bytes:
    """Return what was asked for. Raises Tolak, whatever is wrong."""
    try:
        if perintah == "lembar":
            return lembar_pdf(isi, angka) if tipe == "pdf" else lembar_gambar(isi)
        hasil = teks_pdf(isi, angka) if tipe == "pdf" else teks_docx(isi)
        return json.dumps(hasil).encode()
    except Tolak:
        raise
    except MemoryError:
        raise Tolak("besar") from None
    # A stranger's file may break its reader in any way; all of them mean the same.
    except Exception as galat:
        raise Tolak("rusak") from galat


def _batasi() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK, DETIK))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def utama(argumen: list[str]) -> int:
    """Read stdin, write stdout; the exit status."""
    _batasi()
    perintah, tipe, angka = argumen
    try:
        hasil = baca(perintah, tipe, int(angka), sys.stdin.buffer.read())
    except Tolak as galat:
        sys.stderr.write(f"\n{galat}")
        return 3
    sys.stdout.buffer.write(hasil)
    return 0


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
