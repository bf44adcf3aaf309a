"""A delegation that its mediator has not received: who hears of it, and when (office practice).

No period of the law runs before the receipt, so no ladder reminds of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from hi_cases.core.authz import Peran


@dataclass(frozen=True)
class Kejar:
    """What is said after some working days without a receipt, in words that may leave the house."""

    hari: int
    peran: Peran
    """The mediator is the one to whom the case was given."""
    isi: str


KEJAR = (
    Kejar(
        1,
        Peran.MEDIATOR,
        "Perkara ini dilimpahkan kepada Anda. Catat penerimaannya, atau nyatakan benturan "
        "kepentingan; waktu mediasi belum berjalan.",
    ),
    Kejar(
        2,
        Peran.KABID,
        "Mediatornya belum mencatat penerimaan, jadi waktu mediasi belum berjalan. Hubungi "
        "mediatornya, atau tunjuk mediator lain.",
    ),
)
LAMA = max(satu.hari for satu in KEJAR)
"""After so many working days it is the head's to see to."""
POKOK = "pelimpahan belum diterima"


def yang_tiba(lama: int) -> list[Kejar]:
    """Return what is due to be said once a delegation has lain for `lama` working days."""
    return [satu for satu in KEJAR if satu.hari <= lama]
