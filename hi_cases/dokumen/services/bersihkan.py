"""Cleaning the file of somebody who is protected, before anything of it is kept."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import BinaryIO

from hi_cases.dokumen.rules.bersih import tanpa_catatan_jpeg, tanpa_catatan_png
from hi_cases.dokumen.types import BerkasDitolak, TipeBerkas

_CARA: Mapping[TipeBerkas, Callable[[bytes], bytes]] = {
    TipeBerkas.JPG: tanpa_catatan_jpeg,
    TipeBerkas.PNG: tanpa_catatan_png,
}


def bersihkan(aliran: BinaryIO, tipe: TipeBerkas) -> BinaryIO:
    """Return a photo without what the telephone wrote into it; a document as it is.
    The stream of a photo is closed.

    Raises BerkasDitolak for a photo that cannot be walked: then nobody knows what it tells.
    """
    cara = _CARA.get(tipe)
    if cara is None:
        return aliran
    with aliran:
        aliran.seek(0)
        isi = aliran.read()
    try:
        return io.BytesIO(cara(isi))
    except ValueError:
        raise BerkasDitolak(
            "Foto ini tidak utuh, jadi catatan di dalamnya (lokasi, waktu, ponsel) tidak dapat "
            "dihapus. Kirim tangkapan layarnya, atau foto ulang."
        ) from None
