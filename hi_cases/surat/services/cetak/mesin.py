"""Typst, the typesetter: one compiler a process, with our fonts and no font of the machine."""

from __future__ import annotations

import json
import logging
import re
import threading
from functools import cache
from pathlib import Path
from typing import Any, Literal

import noto_cjk_sans_otc
import typst

from hi_cases.core.errors import Sibuk, TindakanDitolak

log = logging.getLogger(__name__)

_TEMPLAT = Path(__file__).resolve().parents[4] / "templates" / "surat"
SURAT = _TEMPLAT / "surat.typ"
HURUF = _TEMPLAT / "huruf.typ"
STANDAR: list[typst.PDFStandard] = ["a-2a", "ua-1"]

# The compiler is not made for two threads at once.
_kunci = threading.Lock()
TUNGGU = 20.0
"""Seconds to wait for a letter that another thread prints."""
_TIDAK_ADA = re.compile(
    r'the text `"(.*?)"` could not be displayed|contains the codepoint `"(.*?)"`', re.DOTALL
)
_LOLOS = re.compile(r"\\(u\{([0-9a-f]+)\}|.)")


class TakTercetak(TindakanDitolak):
    """A text that cannot become pages; the sentence says what to do about it."""


@cache
def _penyusun() -> typst.Compiler:
    # Made at the first letter, in the process that prints it: its threads do not outlive a fork.
    huruf = typst.Fonts(
        include_system_fonts=False, font_paths=[Path(noto_cjk_sans_otc.__file__).parent]
    )
    return typst.Compiler(SURAT, root=_TEMPLAT, font_paths=huruf)


def susun(
    templat: Path, data: dict[str, Any], bentuk: Literal["pdf", "png"], ppi: float = 144
) -> list[bytes]:
    """Typeset the data by a template; return the PDF alone, or one PNG a page.

    Raises TypstError for characters that are missing (see `huruf_hilang`), TakTercetak for
    whatever else the typesetter refuses, Sibuk when it is at work for somebody else too long.
    """
    if not _kunci.acquire(timeout=TUNGGU):
        raise Sibuk("Mesin cetak sedang menyusun surat lain. Tunggu sebentar, lalu coba lagi.")
    try:
        hasil = _penyusun().compile(
            templat,
            format=bentuk,
            ppi=ppi,
            sys_inputs={"data": json.dumps(data)},
            pdf_standards=STANDAR if bentuk == "pdf" else [],
        )
    except typst.TypstError as galat:
        if huruf_hilang(galat):
            raise
        log.exception("typst refused a text for %s", templat.name)
        raise TakTercetak(
            "Surat ini tidak dapat dicetak: ada teks yang tidak dapat disusun menjadi halaman. "
            "Periksa bagian yang sangat panjang atau yang ditempel dari tempat lain, ketik ulang "
            "dengan huruf biasa, lalu coba lagi."
        ) from galat
    finally:
        _kunci.release()
    return [hasil] if isinstance(hasil, bytes) else list(hasil or ())


def _baca_lolos(teks: str) -> str:
    return _LOLOS.sub(lambda m: chr(int(m[2], 16)) if m[2] else m[1], teks)


def huruf_hilang(galat: typst.TypstError) -> tuple[str, ...]:
    """Return what the error says that no font has or that a lasting document may not hold."""
    return tuple(_baca_lolos(a or b) for a, b in _TIDAK_ADA.findall(galat.diagnostic))


def tidak_tergambar(huruf: list[str]) -> set[str]:
    """Return those that no font of ours has, or that a lasting document may not hold."""
    try:
        susun(HURUF, {"huruf": huruf}, "pdf")
    except typst.TypstError as galat:
        temuan = huruf_hilang(galat)
        hilang = {satu for satu in huruf if any(bagian in satu for bagian in temuan)}
        if hilang:
            return hilang
        raise
    return set()
