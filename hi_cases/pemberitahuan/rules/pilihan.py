"""How a notice leaves the house: defaults, what may be chosen, and what no choice turns off."""

from __future__ import annotations

from hi_cases.pemberitahuan.rules.kanal import SIFAT
from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok

_STAF_RANGKUMAN = frozenset({Kelompok.PERKARA, Kelompok.HARIAN})


def bawaan(kelompok: Kelompok, kanal: Kanal, *, staf: bool) -> CaraTerima:
    """Return how an account that chose nothing gets a group by a channel.

    A channel that needs consent is for who asked for it; outsiders have no digest, so what is
    theirs comes at once.
    """
    rangkuman = staf and SIFAT[kanal].rangkuman
    if SIFAT[kanal].perlu_setuju or (kelompok is Kelompok.HARIAN and not rangkuman):
        return CaraTerima.TIDAK
    gabung = rangkuman and kelompok in _STAF_RANGKUMAN
    return CaraTerima.RANGKUMAN if gabung else CaraTerima.LANGSUNG


def dapat_dipilih(kelompok: Kelompok, kanal: Kanal, *, staf: bool) -> tuple[CaraTerima, ...]:
    """Return what an account may choose for a group by a channel; empty: there is no choice."""
    rangkuman = staf and SIFAT[kanal].rangkuman
    if kelompok is Kelompok.HARIAN:
        return (CaraTerima.RANGKUMAN, CaraTerima.TIDAK) if rangkuman else ()
    if kelompok is Kelompok.SISTEM and not staf:
        return ()
    if rangkuman:
        return (CaraTerima.LANGSUNG, CaraTerima.RANGKUMAN, CaraTerima.TIDAK)
    return (CaraTerima.LANGSUNG, CaraTerima.TIDAK)


def cara(
    kelompok: Kelompok,
    kanal: Kanal,
    pilihan: CaraTerima | None,
    *,
    staf: bool,
    resmi: bool = False,
) -> CaraTerima:
    """Return how a notice leaves by a channel: as chosen, else by default.

    A legal notice goes out at once by the office's own way, whatever was chosen. A choice
    that the account no longer has (an outsider who was staff) is none.
    """
    if resmi and SIFAT[kanal].pokok:
        return CaraTerima.LANGSUNG
    if pilihan is not None and pilihan in dapat_dipilih(kelompok, kanal, staf=staf):
        return pilihan
    return bawaan(kelompok, kanal, staf=staf)
