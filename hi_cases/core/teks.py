"""Text as people type it, made fit to stand in a letter, a mail or a cell."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from num2words import num2words

_ROMAWI = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
# Unicode's category Cc, which never grows, without the three that lay text out.
_KENDALI = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
TANDA_MAKS = 8
"""Marks that one letter may carry: no language writes more, and a heap of them stops a printer."""
_PENYAMBUNG = frozenset("\u200c\u200d")
_PENGHUBUNG = _PENYAMBUNG | frozenset("\uff9e\uff9f")
_KOSONG = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U0001d159")
"""Fillers and blanks that Unicode counts as letters and signs: nothing is drawn for them."""
# All marks lie above the Latin letters; only a run that long can hold too many of them.
_RUNTUN = re.compile(f"[\u0300-\U0010ffff]{{{TANDA_MAKS + 1},}}")

_BERTITIK = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+")


def _menempel(huruf: str) -> bool:
    return huruf in _PENGHUBUNG or unicodedata.category(huruf).startswith("M")


def _tanpa_timbunan(runtun: re.Match[str]) -> str:
    hasil, berturut = [], 0
    for satu in runtun[0]:
        berturut = berturut + 1 if _menempel(satu) else 0
        if berturut <= TANDA_MAKS:
            hasil.append(satu)
    return "".join(hasil)


def batasi_tanda(teks: str) -> str:
    """Return the text with at most TANDA_MAKS marks upon each letter; the first ones stay."""
    return teks if teks.isascii() else _RUNTUN.sub(_tanpa_timbunan, teks)


def paragraf(nilai: str) -> str:
    """Return text of several lines, trimmed, without control characters and heaps of marks."""
    return batasi_tanda(_KENDALI.sub("", nilai)).strip()


def _tanpa_siluman(teks: str) -> str:
    """Take out what nobody sees (category Cf); joiners stay behind the letters that need them."""
    hasil: list[str] = []
    for satu in teks:
        if satu in _PENYAMBUNG:
            if hasil and not hasil[-1].isascii():
                hasil.append(satu)
        elif satu in _KOSONG:
            hasil.append(" ")
        elif unicodedata.category(satu) != "Cf":
            hasil.append(satu)
    return "".join(hasil)


def satu_baris(nilai: str) -> str:
    """Return text that stays on one line: each gap is one blank, what nobody can see is gone.

    A line break in a name would stand as a paragraph of its own in a letter of the office; two
    names that differ by an invisible sign look the same, and a mail's heading may not carry it.
    """
    teks = nilai if nilai.isascii() else _tanpa_siluman(nilai)
    return paragraf(" ".join(teks.split()))


def terlihat(nilai: str) -> bool:
    """Tell whether a text holds anything that a reader sees; a mark on nothing is nothing."""
    return any(
        satu.isprintable() and not (satu.isspace() or satu in _KOSONG or _menempel(satu))
        for satu in nilai
    )


def tanpa_titik(angka: str) -> str:
    """Return a number without the dots between its thousands; as it is where they stand elsewhere.

    >>> tanpa_titik("5.600.000"), tanpa_titik("1.5")
    ('5600000', '1.5')
    """
    return angka.replace(".", "") if _BERTITIK.fullmatch(angka) else angka


def sebut(daftar: Sequence[str], kata: str = "dan") -> str:
    """Write a list as a sentence does: "a", "a dan b", "a, b, dan c"."""
    if len(daftar) < 3:
        return f" {kata} ".join(daftar)
    return f"{', '.join(daftar[:-1])}, {kata} {daftar[-1]}"


def bertitik(teks: str) -> str:
    """Return a sentence with its full stop, once: a name may bring its own ("M.Si.", "Tbk.")."""
    return teks if teks.endswith(".") else f"{teks}."


def kecilkan(teks: str) -> str:
    """Write a name as it stands within a sentence: abbreviations keep their capitals.

    >>> kecilkan("SK Pengesahan"), kecilkan("Daftar pekerja PKWT")
    ('SK pengesahan', 'daftar pekerja PKWT')
    """
    return " ".join(
        kata if kata.isupper() and len(kata) > 1 else kata.lower() for kata in teks.split(" ")
    )


def romawi(angka: int) -> str:
    """Write a number below 40 in Roman figures, as months and summonses are: 3 is "III"."""
    hasil = ""
    for nilai, huruf in _ROMAWI:
        while angka >= nilai:
            hasil, angka = hasil + huruf, angka - nilai
    return hasil


def tulis_lama(panjang: int, satuan: str) -> str:
    """Write a period as letters do: "10 (sepuluh) hari kerja"."""
    return f"{panjang} ({num2words(panjang, lang='id')}) {satuan}"
