"""The switchboard: which domain answers for which kind of thing, and the questions put to it.

The factory wires it once; a lower domain asks here about a thing that stands above it.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hi_cases.core.authz import Pelaku
from hi_cases.core.data_diri import BagianData, PortDataDiri
from hi_cases.core.hari_ini import BagianHari, PortHariIni
from hi_cases.core.perhatian import PerselisihanTercatat, PortTercatat, SumberPerhatian
from hi_cases.core.retensi import KelompokRetensi, PenahanAkun, PenahanUrusan
from hi_cases.core.rujukan import (
    Label,
    Panel,
    PortAkses,
    PortAkun,
    PortLabel,
    PortPanel,
    PortPanelPerusahaan,
    PortPengingat,
    PortPerusahaanPengguna,
    PortRangkuman,
    PortSurat,
    Rujukan,
)


@dataclass
class Papan:
    """The switchboard: which domain answers for which kind."""

    label: dict[str, PortLabel] = field(default_factory=dict)
    akses_berkas: dict[str, PortAkses] = field(default_factory=dict)
    ubah_berkas: dict[str, PortAkses] = field(default_factory=dict)
    """Who may strike out files of a thing, of those who may open them."""
    panel_perusahaan: list[PortPanelPerusahaan] = field(default_factory=list)
    panel: dict[str, list[PortPanel]] = field(default_factory=dict)
    """By kind of thing: what upper domains show on its page, e.g. the cases that came from it."""
    perusahaan_pengguna: PortPerusahaanPengguna | None = None
    surat: dict[str, PortSurat] = field(default_factory=dict)
    akun: PortAkun | None = None
    pengingat: dict[str, PortPengingat] = field(default_factory=dict)
    rangkuman: list[PortRangkuman] = field(default_factory=list)
    hari_ini: list[PortHariIni] = field(default_factory=list)
    """What each domain puts on the page of today: `core/hari_ini.py`, the lowest domain first."""
    catatan_acara: dict[str, Callable[[Sequence[int]], Mapping[int, str]]] = field(
        default_factory=dict
    )
    """By kind of thing: (ids): what is to be known before today's meeting about each, by id."""
    tenggat_berubah: dict[str, Callable[[int], None]] = field(default_factory=dict)
    """By kind of thing: (id): an open deadline of it began, moved or ended."""
    data_diri: list[PortDataDiri] = field(default_factory=list)
    """What each domain keeps of one account, for its owner: `core/data_diri.py`."""
    perhatian: list[SumberPerhatian] = field(default_factory=list)
    """Reasons for which a company needs attention, in the order in which they are shown."""
    tercatat: PortTercatat | None = None
    """Answers which disputes were registered."""
    retensi: list[KelompokRetensi] = field(default_factory=list)
    """The kinds of personal data that are closed when their time is over: `core/retensi.py`."""
    tahan_akun: list[PenahanAkun] = field(default_factory=list)
    """What each domain still needs accounts for."""
    tahan_urusan: list[PenahanUrusan] = field(default_factory=list)
    """What each domain still needs matters of the office for."""
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


def panel(pelaku: Pelaku, rujukan: Rujukan) -> list[Panel]:
    """Gather the panels of all upper domains for one thing, which the actor sees."""
    hasil = (port(pelaku, rujukan.id) for port in _papan.panel.get(rujukan.jenis, ()))
    return [satu for satu in hasil if satu is not None]


def tenggat_berubah(rujukan: Rujukan) -> None:
    """Tell the domain of a thing that an open deadline of it began, moved or ended."""
    if port := _papan.tenggat_berubah.get(rujukan.jenis):
        port(rujukan.id)


def perusahaan_pengguna(pengguna_id: int) -> frozenset[int]:
    """Return the companies for which an account may speak; none where nobody answers for it."""
    port = _papan.perusahaan_pengguna
    return port(pengguna_id) if port else frozenset()


def nomor_dipakai(nomor: str) -> bool:
    """Tell whether any domain recorded an act under this number of the book."""
    return any(port.nomor_dipakai(nomor) for port in _papan.surat.values())


def sumber_perhatian() -> Sequence[SumberPerhatian]:
    """Return the reasons for which a company needs attention."""
    return _papan.perhatian


def perselisihan_tercatat(
    dari: date, sampai: date, perusahaan: Collection[int] | None = None
) -> Sequence[PerselisihanTercatat]:
    """Return the disputes registered on these days, of these numbers of companies (None: of all);
    none where nobody answers for them."""
    return _papan.tercatat(dari, sampai, perusahaan) if _papan.tercatat else ()


def port_surat(jenis: str) -> PortSurat | None:
    """Return who answers for letters about things of this kind; None where nobody does."""
    return _papan.surat.get(jenis)


def tahan_urusan(ids: Collection[int]) -> dict[int, str]:
    """Return why matters are still needed, the first reason of each."""
    hasil: dict[int, str] = {}
    for port in _papan.tahan_urusan:
        hasil = {**port(ids), **hasil}
    return hasil


def tahan_akun(ids: Collection[int]) -> dict[int, str]:
    """Return why accounts are still needed, the first reason of each."""
    hasil: dict[int, str] = {}
    for port in _papan.tahan_akun:
        hasil = {**port(ids), **hasil}
    return hasil


def data_diri(pengguna_id: int) -> list[BagianData]:
    """Gather what all domains keep of an account; what none has is left out."""
    semua = (satu for port in _papan.data_diri for satu in port(pengguna_id))
    return [satu for satu in semua if satu.baris]


def bagian_hari_ini(pelaku: Pelaku, hari: date) -> list[BagianHari]:
    """Return the sections of all domains that have lines, in the order of the factory."""
    semua = (satu for port in _papan.hari_ini for satu in port.bagian(pelaku, hari))
    return [satu for satu in semua if satu.butir]


def hitung_hari_ini(pelaku: Pelaku) -> int:
    """Count what waits for the actor, over all domains."""
    return sum(port.hitung(pelaku) for port in _papan.hari_ini)


def terbuka_hari_ini(pelaku: Pelaku) -> list[Label]:
    """Return what is open in each domain, as far as it says so."""
    semua = (port.terbuka(pelaku) for port in _papan.hari_ini)
    return [satu for satu in semua if satu is not None]
