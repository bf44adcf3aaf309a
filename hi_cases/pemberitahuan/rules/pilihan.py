"""How a notice leaves the house: defaults, what may be chosen, and what no choice turns off."""

from __future__ import annotations

import re

from hi_cases.pemberitahuan.types import CaraTerima, Kanal, Kelompok

_STAF_RANGKUMAN = frozenset({Kelompok.PERKARA, Kelompok.HARIAN})
_NOMOR = re.compile(r"(?:\+?62|0)(8[0-9]{7,12})")


def bawaan(kelompok: Kelompok, kanal: Kanal, *, staf: bool) -> CaraTerima:
    """Return how an account that chose nothing gets a group by a channel.

    WhatsApp is for who asked for it; outsiders have no digest, so their e-mails come at once.
    """
    if kanal is Kanal.WA:
        return CaraTerima.TIDAK
    if kelompok is Kelompok.HARIAN and not staf:
        return CaraTerima.TIDAK
    return CaraTerima.RANGKUMAN if staf and kelompok in _STAF_RANGKUMAN else CaraTerima.LANGSUNG


def dapat_dipilih(kelompok: Kelompok, kanal: Kanal, *, staf: bool) -> tuple[CaraTerima, ...]:
    """Return what an account may choose for a group by a channel; empty: there is no choice."""
    if kelompok is Kelompok.HARIAN:
        boleh = staf and kanal is Kanal.SUREL
        return (CaraTerima.RANGKUMAN, CaraTerima.TIDAK) if boleh else ()
    if kelompok is Kelompok.SISTEM and not staf:
        return ()
    if kanal is Kanal.SUREL and staf:
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

    A legal notice goes out by e-mail at once, whatever was chosen. A choice that the account no
    longer has (an outsider who was staff) is none.
    """
    if resmi and kanal is Kanal.SUREL:
        return CaraTerima.LANGSUNG
    if pilihan is not None and pilihan in dapat_dipilih(kelompok, kanal, staf=staf):
        return pilihan
    return bawaan(kelompok, kanal, staf=staf)


def nomor_wa(teks: str) -> str:
    """Return an Indonesian mobile number as gateways want it ("628…"); ValueError where it is none.

    Blanks, dots, dashes and brackets between the digits are taken away first.
    """
    cocok = _NOMOR.fullmatch(re.sub(r"[ .()\-]", "", teks))
    if cocok is None:
        raise ValueError("not an Indonesian mobile number")
    return f"62{cocok[1]}"


def nomor_samar(nomor: str) -> str:
    """Return a number with its middle hidden; one that is hidden already stays as it is."""
    return f"{nomor[:5]}••••{nomor[-3:]}"
