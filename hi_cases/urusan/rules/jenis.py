"""The kinds of matter of this office: declared by upper domains, joined here by the factory.

A kind that nobody declares any more keeps its rows: they are shown by their code and take no act.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from hi_cases.core.authz import Pelaku
from hi_cases.urusan.types import Jenis, PortJenis

_jenis: dict[str, Jenis] = {}
_port: dict[str, PortJenis] = {}
_TANPA = PortJenis()


def pasang(semua: Iterable[tuple[Jenis, PortJenis]]) -> None:
    """Make these the kinds of this process, each with who answers for it."""
    baru: dict[str, Jenis] = {}
    port: dict[str, PortJenis] = {}
    for jenis_, milik in semua:
        if jenis_.kode in baru:
            raise ValueError(f"kind {jenis_.kode!r} is declared twice")
        baru[jenis_.kode], port[jenis_.kode] = jenis_, milik
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


def terbaca(pelaku: Pelaku) -> list[Jenis]:
    """Return the kinds that this actor of the office reads."""
    return [satu for satu in _jenis.values() if pelaku.sistem or satu.pembaca & pelaku.peran]
