"""Silences that mean something: a period of a party ran out, and nobody has noted it yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hi_cases.perselisihan.types.tindakan import Tindakan


class JenisDiam(StrEnum):
    """What was not done in its time."""

    ANJURAN = "anjuran"
    ANJURAN_KONSILIATOR = "anjuran_konsiliator"
    KELENGKAPAN = "kelengkapan"
    PILIHAN = "pilihan"

    @property
    def label(self) -> str:
        return {
            JenisDiam.ANJURAN: "Anjuran tidak dijawab",
            JenisDiam.ANJURAN_KONSILIATOR: "Anjuran konsiliator tidak dijawab",
            JenisDiam.KELENGKAPAN: "Berkas tidak dilengkapi",
            JenisDiam.PILIHAN: "Tawaran tidak dipilih",
        }[self]


class SebabDiam(StrEnum):
    """Why a silence asks for nothing any more."""

    DICATAT = "dicatat"
    """What it means was noted, by whom the law or the office names."""
    DIJAWAB = "dijawab"
    """The party spoke after all, before anybody noted its silence."""
    BERGESER = "bergeser"
    """The period moved: another day of receipt, another decree on holidays."""
    BERAKHIR = "berakhir"
    """The case went another way."""

    @property
    def label(self) -> str:
        return {
            SebabDiam.DICATAT: "Sudah dicatat",
            SebabDiam.DIJAWAB: "Ternyata dijawab",
            SebabDiam.BERGESER: "Tenggatnya bergeser",
            SebabDiam.BERAKHIR: "Perkara menempuh jalan lain",
        }[self]


@dataclass(frozen=True)
class Diam:
    """One silence of a case, as the facts of a day show it."""

    jenis: JenisDiam
    jatuh: date
    """Last day of the period; the silence is ripe from the day after."""
    tindakan: Tindakan
    """The act that notes what the silence means."""
    kode: str
    kunci: str = ""
    """Whose period it is, where each party has its own."""
    pihak_id: int | None = None
    nama: str = ""

    @property
    def tanda(self) -> tuple[JenisDiam, str, date]:
        """What tells one silence from another."""
        return (self.jenis, self.kunci, self.jatuh)
