"""The kinds of submission that this office takes: declared by upper domains, joined here.

The factory calls `pasang` once. A kind that nobody declares any more keeps its rows: they are shown
by their code and take no act.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from hi_cases.permohonan.types import Jenis, PortJenis

_jenis: dict[str, Jenis] = {}
_port: dict[str, PortJenis] = {}
_TANPA = PortJenis()


def pasang(jenis: Iterable[Jenis], port: Mapping[str, PortJenis]) -> None:
    """Make these the kinds of this process, and tell who answers for each."""
    baru: dict[str, Jenis] = {}
    for satu in jenis:
        if satu.kode in baru:
            raise ValueError(f"kind {satu.kode!r} is declared twice")
        baru[satu.kode] = satu
    if asing := set(port) - set(baru):
        raise ValueError(f"ports of unknown kinds: {sorted(asing)}")
    _jenis.clear()
    _jenis.update(baru)
    _port.clear()
    _port.update(port)


def semua_jenis() -> Mapping[str, Jenis]:
    """Return the kinds by code, in the order in which they were declared."""
    return MappingProxyType(_jenis)


def jenis(kode: str) -> Jenis | None:
    """Return a kind, or None for one that is not declared (any more)."""
    return _jenis.get(kode)


def port(kode: str) -> PortJenis:
    """Return who answers for a kind; one that does nothing where nobody does."""
    return _port.get(kode, _TANPA)
