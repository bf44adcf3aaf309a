"""What a handler of one act receives and returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Fakta, Jenis


@dataclass(frozen=True)
class Lingkup:
    """The act's surroundings: who, on which locked submission, with which facts before it."""

    pelaku: Pelaku
    permohonan: Permohonan
    jenis: Jenis
    fakta: Fakta

    @property
    def hari_ini(self) -> date:
        return self.fakta.hari_ini


@dataclass(frozen=True)
class Catatan:
    """What the act left: its legal day, a sentence, data for the event, fields to set."""

    tanggal: date
    keterangan: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    setel: Mapping[str, Any] = field(default_factory=dict)
    bukti: str = ""
    """Proof on which a period that the act starts stands."""
