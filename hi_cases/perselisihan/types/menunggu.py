"""The panel of now: what is awaited, from whom, until when, what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hi_cases.perselisihan.types.tindakan import Tindakan

_DINAS = frozenset({"mediator", "petugas", "kepala bidang"})


@dataclass(frozen=True)
class Menunggu:
    """One thing that a case waits for."""

    kalimat: str
    dari: str
    tindakan: Tindakan | None = None
    kode: str = ""
    sebelum: date | None = None
    akibat: str = ""
    dasar: str = ""
    pihak_id: int | None = None
    giliran: Tindakan | None = None
    """The act that tells whose turn it is; None: `tindakan`."""
    berbatas: bool = True
    """Whether the day closes the sentence; a sentence that tells of the day itself ends alone."""
    lain: tuple[Menunggu, ...] = ()
    """What is awaited beside it, each with its own day."""

    @property
    def tugas_dinas(self) -> bool:
        """Whether the office is to act, not a party."""
        return self.dari in _DINAS

    @property
    def semua(self) -> tuple[Menunggu, ...]:
        return (self, *self.lain)
