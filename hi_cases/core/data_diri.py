"""What the system keeps of one account: each domain tells its own rows (`Papan.data_diri`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from hi_cases.core.ekspor import Nilai


@dataclass(frozen=True)
class Tempat:
    """A page by its endpoint: a job that reads rows has no address to write."""

    endpoint: str
    argumen: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class BagianData:
    """The rows of one kind that tell of an account, as its owner may read them: nobody else's
    data stands in them."""

    nama: str
    kepala: Sequence[str]
    baris: Sequence[Sequence[Nilai]]
    perbaiki: Tempat | None = None
    """The office's page on which they are corrected; None: they are not."""
    sendiri: Tempat | None = None
    """The account's own page on which they are corrected; None: by request only."""


class PortDataDiri(Protocol):
    """Gives the rows of one domain that tell of an account."""

    def __call__(self, pengguna_id: int) -> Iterable[BagianData]: ...
