"""What an act must be told: the fields of its form as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tipe(StrEnum):
    """Kind of a field; a form and the check of an act's data read it alike."""

    TEKS = "teks"
    PARAGRAF = "paragraf"
    TANGGAL = "tanggal"
    YA = "ya"
    PILIHAN = "pilihan"
    ID = "id"
    BANYAK_ID = "banyak_id"
    BANYAK_TEKS = "banyak_teks"
    BANYAK_TANGGAL = "banyak_tanggal"
    PETA = "peta"


@dataclass(frozen=True)
class Isian:
    """One field of an act."""

    nama: str
    label: str
    tipe: Tipe = Tipe.TEKS
    wajib: bool = True
    pilihan: type[StrEnum] | None = None
    rencana: bool = False
    """A day that may lie ahead: a meeting, the end of a power of attorney."""
    harus_ya: bool = False
    """A statement that must be made, not a question."""
    petunjuk: str = ""
