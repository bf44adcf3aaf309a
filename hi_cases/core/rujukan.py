"""References from a lower domain up to a thing it does not know, and the ports that resolve them.

A lower domain (audit, calendar, files, companies) keeps `Rujukan(jenis, id)`. The upper domain that
owns the kind implements the protocols below; the factory wires them by kind. A kind nobody wired
resolves to nothing rather than to an error: old rows outlive features.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from hi_cases.core.authz import Pelaku


@dataclass(frozen=True)
class Rujukan:
    """A thing of some domain: its kind and its number there."""

    jenis: str
    id: int


@dataclass(frozen=True)
class Label:
    """What a thing is called and where its page is, as one actor may see it."""

    teks: str
    url: str = ""


@dataclass(frozen=True)
class Panel:
    """A section that an upper domain puts on the company page."""

    judul: str
    template: str
    data: dict[str, Any] = field(default_factory=dict)


class PortLabel(Protocol):
    """Names things of one kind, many in one go, as `pelaku` may see them."""

    def __call__(self, pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]: ...


class PortAkses(Protocol):
    """Tells whether `pelaku` may open files attached to a thing."""

    def __call__(self, pelaku: Pelaku, id: int) -> bool: ...


class PortPanelPerusahaan(Protocol):
    """Gives the panel of one domain on a company's page; None when there is nothing to show."""

    def __call__(self, pelaku: Pelaku, perusahaan_id: int) -> Panel | None: ...


class PortPerusahaanPengguna(Protocol):
    """Tells for which companies an account may speak today."""

    def __call__(self, pengguna_id: int) -> frozenset[int]: ...


@dataclass
class Papan:
    """The switchboard: which domain answers for which kind."""

    label: dict[str, PortLabel] = field(default_factory=dict)
    akses_berkas: dict[str, PortAkses] = field(default_factory=dict)
    ubah_berkas: dict[str, PortAkses] = field(default_factory=dict)
    """Who may strike out files of a thing, of those who may open them."""
    panel_perusahaan: list[PortPanelPerusahaan] = field(default_factory=list)
    perusahaan_pengguna: PortPerusahaanPengguna | None = None
    rahasia: frozenset[str] = frozenset()
    """Kinds whose trail tells of a case: what happened, with whom, about what."""


_papan = Papan()


def pasang(papan: Papan) -> None:
    """Make `papan` the switchboard of this process (called once by the factory)."""
    global _papan
    _papan = papan


def papan() -> Papan:
    """Return the wired switchboard."""
    return _papan


def label_semua(pelaku: Pelaku, rujukan: Iterable[Rujukan]) -> dict[Rujukan, Label]:
    """Name many things with one question a kind; what cannot be named reads "jenis nomor"."""
    per_jenis: dict[str, list[int]] = {}
    for satu in rujukan:
        per_jenis.setdefault(satu.jenis, []).append(satu.id)
    hasil: dict[Rujukan, Label] = {}
    for jenis, ids in per_jenis.items():
        port = _papan.label.get(jenis)
        diketahui = port(pelaku, ids) if port else {}
        for satu_id in ids:
            hasil[Rujukan(jenis, satu_id)] = diketahui.get(
                satu_id, Label(f"{jenis.replace('_', ' ')} {satu_id}")
            )
    return hasil


def label(pelaku: Pelaku, rujukan: Rujukan) -> Label:
    """Name one thing as `pelaku` may see it."""
    return label_semua(pelaku, [rujukan])[rujukan]


def boleh_buka_berkas(pelaku: Pelaku, rujukan: Rujukan) -> bool:
    """Tell whether `pelaku` may open files attached to `rujukan`; unknown kinds stay shut."""
    port = _papan.akses_berkas.get(rujukan.jenis)
    return port is not None and port(pelaku, rujukan.id)


def boleh_ubah_berkas(pelaku: Pelaku, rujukan: Rujukan) -> bool:
    """Tell whether `pelaku` may strike out files attached to `rujukan`; unknown kinds stay shut."""
    port = _papan.ubah_berkas.get(rujukan.jenis)
    return port is not None and port(pelaku, rujukan.id)


def panel_perusahaan(pelaku: Pelaku, perusahaan_id: int) -> list[Panel]:
    """Gather the panels of all upper domains for one company."""
    panel = (port(pelaku, perusahaan_id) for port in _papan.panel_perusahaan)
    return [satu for satu in panel if satu is not None]


def perusahaan_pengguna(pengguna_id: int) -> frozenset[int]:
    """Return the companies for which an account may speak; none where nobody answers for it."""
    port = _papan.perusahaan_pengguna
    return port(pengguna_id) if port else frozenset()
