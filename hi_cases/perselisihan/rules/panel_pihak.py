"""The values of a party's panel: what it is called to and has said, and what it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hi_cases.perselisihan.types import PerihalPanggilan, PilihanJalur, SuratDiterima, Tindakan


@dataclass(frozen=True)
class Pertemuan:
    """A meeting to which this party is called, still ahead."""

    perihal: PerihalPanggilan
    tanggal: date
    pukul: str = ""
    tempat: str = ""
    terbukti: bool = False
    """The office has the proof that the summons was received."""


@dataclass(frozen=True)
class Sudah:
    """What this party said online and the office has not yet answered."""

    pilihan: PilihanJalur | None = None
    cabut: bool = False
    memilih: frozenset[int] = frozenset()
    """All parties of the case that stated a choice, this one or another: not what they chose."""
    hadir: frozenset[date] = frozenset()
    berhalangan: frozenset[date] = frozenset()
    """Days on which it said last that it cannot come."""
    diterima: frozenset[SuratDiterima] = frozenset()
    pertemuan: Pertemuan | None = None


@dataclass(frozen=True)
class UntukPihak:
    """The panel: a sentence, the act that answers it, the day, the effect of silence."""

    kalimat: str
    saya: bool = False
    """Something is awaited from this party, whether it is done here or on paper."""
    tindakan: Tindakan | None = None
    kode: str = ""
    sebelum: date | None = None
    akibat: str = ""
    sela: tuple[str, ...] = ()
    """What may be done meanwhile, or what is said already."""
    dasar: str = ""
    pihak_id: int | None = None
