"""NIK, telephone and e-mail of the parties as a page may print them: masked, or in clear."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from hi_cases.perselisihan.rules import samar


@dataclass(frozen=True)
class PribadiPihak:
    """One party's data as printed."""

    nik: str
    telepon: str
    surel: str
    anggota: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class DataPribadi:
    pihak: dict[int, PribadiPihak]
    ada: bool
    """There is something that could be shown in clear."""


def data_pihak(semua: Iterable[Any], *, buka: bool) -> DataPribadi:
    """Return what is printed of each party."""

    def tulis(cara: Any, nilai: str) -> str:
        return nilai if buka else cara(nilai)

    hasil = {
        satu.id: PribadiPihak(
            tulis(samar.nik, satu.nik),
            tulis(samar.telepon, satu.telepon),
            tulis(samar.surel, satu.surel),
            {a.id: tulis(samar.nik, a.nik) for a in satu.anggota if a.nik},
        )
        for satu in semua
    }
    ada = any(s.nik or s.telepon or s.surel or s.anggota for s in hasil.values())
    return DataPribadi(hasil, ada)
