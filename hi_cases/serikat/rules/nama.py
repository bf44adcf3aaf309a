"""Names of unions: when two are the same, and how close two others are (UU 21/2000 Ps 19).

The law forbids the same name. What is the same is read strictly: letters, case, accents, dots and
the two words for one thing (pekerja, buruh, and their short forms) tell no names apart; every other
word does. What is only close is shown to the officer, who judges.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from hi_cases.serikat.types import Mirip

MIRIP = 55
"""From which likeness on, out of a hundred, a recorded name is shown beside a new one."""
MIRIP_MAKS = 8

_SEBUTAN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{pola})\b"), pendek)
    for pola, pendek in (
        (r"SERIKAT (?:PEKERJA|BURUH)|SB", "SP"),
        (r"SP(?: SP)+", "SP"),
        (r"PERSEROAN TERBATAS", "PT"),
        (r"(?:PIMPINAN|PENGURUS) UNIT KERJA", "PUK"),
    )
)
"""Words for one thing, as they are read once they were folded."""
_HURUF_LEPAS = re.compile(r"\b[A-Z](?: [A-Z]\b)+")


def lipat(teks: str) -> str:
    """Return the words of a text, capitals, without accents and marks; the letters of an
    abbreviation stand together however it is dotted: "S.P. Maju" is "SP MAJU"."""
    urai = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", teks).upper())
    polos = "".join(huruf for huruf in urai if not unicodedata.combining(huruf))
    kata = " ".join("".join(h if h.isalnum() else " " for h in polos).split())
    return _HURUF_LEPAS.sub(lambda satu: satu[0].replace(" ", ""), kata)


def kunci_nama(nama: str) -> str:
    """Return the name as names are compared: two that are the same in law have the same key."""
    teks = lipat(nama)
    for pola, pendek in _SEBUTAN:
        teks = pola.sub(pendek, teks)
    return teks[:200].strip()


def _trigram(kunci: str) -> frozenset[str]:
    hasil: set[str] = set()
    for kata in kunci.split():
        bantal = f"  {kata} "
        hasil.update(bantal[ke : ke + 3] for ke in range(len(bantal) - 2))
    return frozenset(hasil)


def kemiripan(satu: str, dua: str) -> int:
    """Return how close two keys are, 0 to 100: the same in both orders, 100 for the same key."""
    if satu == dua:
        return 100 if satu else 0
    a, b = _trigram(satu), _trigram(dua)
    gabung = len(a | b)
    return min(99, round(100 * len(a & b) / gabung)) if gabung else 0


def termirip(
    nama: str, tercatat: Iterable[tuple[int, str, str, str]], *, kecuali: int | None = None
) -> list[Mirip]:
    """Return the recorded names that are the same or close, the closest first.

    `tercatat` gives id, name, key and number of each.
    """
    kunci = kunci_nama(nama)
    if not kunci:
        return []
    semua = (
        Mirip(nomor, lain, bukti, kemiripan(kunci, milik), milik == kunci)
        for nomor, lain, milik, bukti in tercatat
        if nomor != kecuali
    )
    dekat = [satu for satu in semua if satu.skor >= MIRIP]
    return sorted(dekat, key=lambda satu: (-satu.skor, satu.nama, satu.id))[:MIRIP_MAKS]


def berputar(organisasi_id: int, induk_id: int | None, induk: Mapping[int, int | None]) -> bool:
    """Tell whether an organisation would come to stand above itself."""
    kini = induk_id
    # One step more than there are rows, and one for a top that is no row.
    for _ in range(len(induk) + 2):
        if kini is None:
            return False
        if kini == organisasi_id:
            return True
        kini = induk.get(kini)
    return True
