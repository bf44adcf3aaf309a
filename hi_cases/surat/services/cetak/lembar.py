"""A letter on sheets: the PDF that is kept and the pictures that are looked at while writing."""

from __future__ import annotations

import typst

from hi_cases.surat.services.cetak import huruf, mesin
from hi_cases.surat.services.cetak.data import untuk_typst
from hi_cases.surat.types.naskah import Naskah


def pdf(naskah: Naskah) -> bytes:
    """Return the letter as a PDF for keeping (PDF/A-2a) and for screen readers (PDF/UA-1).

    The same Naskah gives the same bytes. Raises HurufTidakAda, TakTercetak, and Sibuk while other
    letters are being printed too long.
    """
    huruf.periksa(naskah)
    try:
        return mesin.susun(mesin.SURAT, untuk_typst(naskah), "pdf")[0]
    except typst.TypstError as galat:
        # What became a capital may lack where the small letter does not.
        raise huruf.HurufTidakAda(mesin.huruf_hilang(galat)) from galat


def gambar(naskah: Naskah, halaman: int | None = None, ppi: int = 80) -> list[bytes]:
    """Return the pages as PNG, `ppi` dots an inch; with `halaman` (from 1) that one alone.

    The list is empty if there is no such page. Raises as `pdf` does.
    """
    huruf.periksa(naskah)
    semua = mesin.susun(mesin.SURAT, untuk_typst(naskah), "png", ppi)
    return semua if halaman is None else semua[halaman - 1 : halaman] if halaman > 0 else []
