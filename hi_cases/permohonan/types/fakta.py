"""What the rules know of a submission: values only, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from hi_cases.permohonan.types.kode import Hasil, NilaiButir, StatusPihak, Tahap


@dataclass(frozen=True)
class FaktaPihak:
    """Another party to the document, and what it has said."""

    id: int
    nama: str
    status: StatusPihak


@dataclass(frozen=True)
class Fakta:
    """One submission at one moment."""

    jenis: str
    tahap: Tahap
    hari_ini: date
    hasil: Hasil | None = None
    putaran: int = 0
    """How often it was filed: 0 for a draft, 1 after the first filing."""
    diajukan: date | None = None
    """The legal day on which this round reached the office."""
    petugas_id: int | None = None
    diterima_pemohon: date | None = None
    """The day on which the applicant had the notice of this round, once proven."""
    isian: Mapping[str, Any] = field(default_factory=dict)
    kurang: tuple[str, ...] = ()
    """Sentences about what the filing lacks."""
    pihak: tuple[FaktaPihak, ...] = ()
    butir: Mapping[str, NilaiButir] = field(default_factory=dict)
    """What was found in this round, by point of the checklist."""
    butir_belum: tuple[str, ...] = ()
    """Mandatory points that nobody has judged in this round."""
    penentu: tuple[str, ...] = ()
    """Points that must be met where silence is to grant anything, by their code."""
    catatan_terbuka: int = 0
    """Notes to the applicant that are not settled."""
    jatuh: Mapping[str, date | None] = field(default_factory=dict)
    """Due day of each running period by code; None waits for the calendar."""
    lain: Mapping[str, Any] = field(default_factory=dict)
    """What the kind's own domain adds: a document in force, the number of workers."""

    def lewat(self, kode: str) -> bool:
        """Tell whether a running period's last day has passed."""
        jatuh = self.jatuh.get(kode)
        return jatuh is not None and jatuh < self.hari_ini

    def sejak_lewat(self, kode: str) -> date | None:
        """Return the first day after a running period's last; None: it has not come."""
        jatuh = self.jatuh.get(kode)
        return jatuh + timedelta(days=1) if jatuh is not None and self.lewat(kode) else None
