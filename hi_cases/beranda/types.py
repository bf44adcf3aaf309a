"""Values of the pages that span domains."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")


class AdaSisa(Protocol):
    """Anything that is due, with the working days left (None: no date yet)."""

    @property
    def sisa(self) -> int | None:
        """Working days left, negative when late."""
        ...

    @property
    def jatuh(self) -> date | None:
        """The due day."""
        ...


@dataclass(frozen=True)
class Kelompok(Generic[T]):
    """A run of the day's list under one heading."""

    judul: str
    butir: Sequence[T]


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
