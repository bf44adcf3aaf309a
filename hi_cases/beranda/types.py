"""Values of the pages that span domains."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from hi_cases.core.hari_ini import BagianHari, ButirHari


@dataclass(frozen=True)
class Kelompok:
    """A run of the day's list under one heading."""

    judul: str
    butir: Sequence[ButirHari]


@dataclass(frozen=True)
class TabelHari:
    """The lines of all domains in one table; `kolom` heads what they are about."""

    kolom: str
    butir: Sequence[ButirHari]


@dataclass(frozen=True)
class HalamanHari:
    """The page of today: lists of their own, silences, what is due and how near that is."""

    kalimat: str
    daftar: Sequence[BagianHari]
    diam: TabelHari
    tenggat: TabelHari
    kelompok: Sequence[Kelompok]


@dataclass(frozen=True)
class Istilah:
    """One entry of the glossary; `english` is for developers, the page shows the rest."""

    istilah: str
    arti: str
    dasar: str
    english: str


@dataclass(frozen=True)
class Tujuan:
    """Where the first page sends somebody: an endpoint and its arguments."""

    endpoint: str
    argumen: dict[str, str | list[str]]


@dataclass(frozen=True)
class Arahan:
    """Whether somebody comes to the right place, and what to do."""

    di_sini: bool
    judul: str
    kalimat: tuple[str, ...]
    dasar: str
    berunding: bool = False
    """Talks between the parties come first."""
    isian: dict[str, str] = field(default_factory=dict)
    """What the answers fill in already when the filing begins."""
