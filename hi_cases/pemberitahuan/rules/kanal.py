"""What is peculiar to each channel, as rules ask for it; the doing is in `services/saluran.py`.

A new channel gets a row here and one there: nothing asks which channel a channel is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hi_cases.pemberitahuan.rules.nomor import nomor_samar, nomor_wa
from hi_cases.pemberitahuan.rules.pesan import alamat_kirim
from hi_cases.pemberitahuan.types import Kanal


@dataclass(frozen=True)
class SifatKanal:
    """How a channel may be used.

    `pokok`: the office's own way out. Legal notices go by it whatever was chosen, and its messages
    wait where nothing is set up; any other channel is then off.
    `perlu_setuju`: nothing leaves by it but for who gave an address for notices and agreed to that.
    `rangkuman`: whether it carries the morning digest of the staff.
    `baku` returns an address as the channel reads it, ValueError where it is none; `tampak` an
    address of that form as the log shows it.
    """

    pokok: bool
    perlu_setuju: bool
    rangkuman: bool
    baku: Callable[[str], str]
    tampak: Callable[[str], str]


def _nomor_tampak(nomor: str) -> str:
    return f"0{nomor_samar(nomor)[2:]}"


SIFAT: Mapping[Kanal, SifatKanal] = {
    Kanal.SUREL: SifatKanal(
        pokok=True, perlu_setuju=False, rangkuman=True, baku=alamat_kirim, tampak=str
    ),
    Kanal.WA: SifatKanal(
        pokok=False, perlu_setuju=True, rangkuman=False, baku=nomor_wa, tampak=_nomor_tampak
    ),
}
