"""What a party may see of a case, piece by piece: what is not here is not shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from hi_cases.perselisihan.types import PerihalPanggilan, Sisi, StatusPernyataan


@dataclass(frozen=True)
class PihakTampak:
    """A party as another one may know it."""

    id: int
    nama: str
    jenis: str
    sisi: Sisi
    saya: bool
    jumlah_pekerja: int


@dataclass(frozen=True)
class PanggilanTampak:
    """A summons: whose, for when, and on which day its receipt was proven."""

    id: int
    pihak_id: int
    jenis: PerihalPanggilan
    ke: int
    untuk: date
    pukul: str
    tempat: str
    dikirim: date
    diterima: date | None
    saya: bool

    @property
    def perihal(self) -> str:
        """For what it calls, in words."""
        return self.jenis.label


@dataclass(frozen=True)
class PertemuanTampak:
    """A meeting on the calendar: when and where, local times; what one's own party said of it."""

    id: int
    apa: str
    mulai: datetime
    selesai: datetime
    di: str
    semula: str
    """When it was before it was moved last; empty where it was not."""
    jawaban: str
    urutan: int
    """How often it was moved."""


@dataclass(frozen=True)
class SidangTampak:
    """A session and whether one's own party came."""

    apa: str
    ke: int
    tanggal: date
    tempat: str
    terlaksana: bool
    hadir: bool


@dataclass(frozen=True)
class TanggapanTampak:
    """How far a party is with the anjuran; what it answered only if it is one's own."""

    nama: str
    saya: bool
    diterima: date | None
    terjawab: bool
    jawaban: str
    dijawab: date | None


@dataclass(frozen=True)
class KabarTampak:
    """A line of the history in plain words."""

    pada: date
    kalimat: str


@dataclass(frozen=True)
class PernyataanTampak:
    """What one's own party told the office, and what came of it."""

    id: int
    label: str
    isi: str
    status: StatusPernyataan
    oleh: str
    pada: datetime
    tanggapan: str
    dapat_ditarik: bool
