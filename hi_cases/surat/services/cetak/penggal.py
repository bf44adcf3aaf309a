"""Where an Indonesian word may be broken, for words that are wider than their column.

Typst has no Indonesian patterns. The rule of the spelling guide is regular: a consonant between two
vowels opens the next syllable, of several the first closes the one before (`ker-ja`), and a vowel
parts from a vowel unless the two glide (`ai`, `au`, `oi`, `ei`).
"""

import re

_VOKAL = "aiueo"
_LUNCUR = frozenset({"ai", "au", "oi", "ei"})
_SATUAN = re.compile(r"ng|ny|sy|kh|[a-z]", re.IGNORECASE)
# Words joined by a stroke too, and the marks around them; not an address: a hyphen would lie there.
_KATA = re.compile(r"[^\w@]*[A-Za-z]+(?:[-/][A-Za-z]+)*[^\w@]*")
_BAGIAN = re.compile(r"[A-Za-z]+|[^A-Za-z]+")
_TERPENDEK = 8
_PENDEK = 2


def _batas(satuan: list[str]) -> set[int]:
    """Return the places, counted in letters (`ng` is one), before which a syllable begins."""
    batas: set[int] = set()
    vokal = [i for i, satu in enumerate(satuan) if satu.lower() in _VOKAL]
    for kiri, kanan in zip(vokal, vokal[1:], strict=False):
        jarak = kanan - kiri
        if jarak == 1:
            if (satuan[kiri] + satuan[kanan]).lower() not in _LUNCUR:
                batas.add(kanan)
        else:
            batas.add(kiri + 1 if jarak == 2 else kiri + 2)
    return batas


def _suku_inti(inti: str) -> list[str]:
    satuan = _SATUAN.findall(inti)
    batas = _batas(satuan)
    potong = [""]
    for i, satu in enumerate(satuan):
        if i in batas and len(potong[-1]) >= _PENDEK and len("".join(satuan[i:])) >= _PENDEK:
            potong.append("")
        potong[-1] += satu
    return potong


def suku(kata: str) -> tuple[str, ...]:
    """Return the parts of a word between which it may be broken; one part if it may not.

    After a part that ends in a letter a hyphen is written. Marks stay with the part before them,
    those at the beginning with the first.
    """
    if len(kata) < _TERPENDEK or not _KATA.fullmatch(kata):
        return (kata,)
    potong: list[str] = []
    depan = ""
    for bagian in _BAGIAN.findall(kata):
        if bagian[0].isalpha():
            pertama, *lain = _suku_inti(bagian)
            potong += [depan + pertama, *lain]
            depan = ""
        elif potong:
            potong[-1] += bagian
        else:
            depan = bagian
    return tuple(potong)
