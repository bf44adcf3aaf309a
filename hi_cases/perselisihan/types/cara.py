"""How a paper reaches a party."""

from __future__ import annotations

from enum import StrEnum


class Cara(StrEnum):
    """Manner of delivery of a summons, a returned file or an anjuran."""

    LANGSUNG = "langsung"
    POS = "pos"
    KURIR = "kurir"
    SUREL = "surel"
    PORTAL = "portal"
    """Opened in the party's own account; received once an officer has confirmed it."""

    @property
    def label(self) -> str:
        return {
            Cara.LANGSUNG: "Diserahkan langsung",
            Cara.POS: "Pos tercatat",
            Cara.KURIR: "Kurir",
            Cara.SUREL: "Surel",
            Cara.PORTAL: "Akun di sistem ini",
        }[self]
