"""Whether a text names the complainant: his name, his telephone, his e-mail, however written."""

from __future__ import annotations

import re

_BUKAN_KATA = re.compile(r"[^\w]+")
_BUKAN_ANGKA = re.compile(r"\D+")
_ANTARA_ANGKA = re.compile(r"(?<=\d)[\s.\-()/]+(?=\d)")
_EKOR = 8
"""Last figures of a telephone number, alike with 0 or +62 before them."""


def _kata(teks: str) -> str:
    return f" {' '.join(_BUKAN_KATA.split(teks.casefold())).strip()} "


def menyebut(teks: str, nama: str, telepon: str, surel: str) -> bool:
    """Tell whether a text names somebody; what was left empty is in no text."""
    if len(_kata(nama)) > len("  ") and _kata(nama) in _kata(teks):
        return True
    if surel.strip() and surel.strip().casefold() in teks.casefold():
        return True
    ekor = _BUKAN_ANGKA.sub("", telepon)[-_EKOR:]
    return len(ekor) == _EKOR and ekor in _ANTARA_ANGKA.sub("", teks)
