"""The shape of one row of the transition table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hi_cases.core.alur import Bila, Buka, Tutup, selalu
from hi_cases.core.authz import PERAN_LUAR, PERAN_STAF, Cakupan, Peran
from hi_cases.perselisihan.types.fakta import Fakta
from hi_cases.perselisihan.types.kode import AKHIR, Hasil, Sisi, Tahap
from hi_cases.perselisihan.types.pihak import Posisi
from hi_cases.perselisihan.types.tindakan import Tindakan

Syarat = Callable[[Fakta], str | None]
"""A guard: None when the act may be done, else the Indonesian sentence why not."""


@dataclass(frozen=True)
class Tujuan:
    """Where an act leads, on a condition (`keterangan` names it on the diagram)."""

    tahap: Tahap
    hasil: Hasil | None = None
    bila: Bila = selalu
    keterangan: str = ""

    def __post_init__(self) -> None:
        if (self.tahap is Tahap.SELESAI) != (self.hasil is not None):
            raise ValueError("exactly the end `selesai` has a hasil")


@dataclass(frozen=True)
class Jeda:
    """A pause of one period that an act begins (`mulai`) or ends."""

    kode: str
    mulai: bool
    alasan: str = ""


@dataclass(frozen=True)
class Transisi:
    """One act in the stages from which it is lawful."""

    tindakan: Tindakan
    dari: frozenset[Tahap]
    peran: Mapping[Peran, Cakupan]
    dasar: str
    ke: tuple[Tujuan, ...] = ()
    """The first whose condition holds is taken; none: the stage stays."""
    syarat: tuple[Syarat, ...] = ()
    membuka: tuple[Buka, ...] = ()
    memenuhi: tuple[Tutup, ...] = ()
    jeda: tuple[Jeda, ...] = ()
    praktik: bool = False
    """Office practice: the law names neither this act nor its effect."""
    utama: bool = False
    """Leads the case on: a candidate for the one primary button."""
    sisi: frozenset[Sisi] = frozenset(Sisi)
    """Of the parties, only who stands on these sides."""
    mengikat: bool = True
    """Binds a party: not for an account whose letter nobody has seen."""
    ringan: bool = False
    """Leaves the case's own row alone, so it disturbs nobody who has the case open."""

    @property
    def oleh_staf(self) -> bool:
        return not PERAN_STAF.isdisjoint(self.peran)

    @property
    def oleh_pihak(self) -> bool:
        return not PERAN_LUAR.isdisjoint(self.peran)

    def untuk(self, posisi: Posisi) -> bool:
        """Tell whether somebody in this position in the case may act."""
        if posisi.membaca or posisi.sisi not in self.sisi:
            return False
        return posisi.mengikat or not self.mengikat

    @property
    def mengakhiri(self) -> bool:
        return any(tujuan.tahap in AKHIR for tujuan in self.ke)

    def tujuan(self, sebelum: Fakta, sesudah: Fakta) -> Tujuan | None:
        """Return where the act leads, or None where the stage stays."""
        return next((satu for satu in self.ke if satu.bila(sebelum, sesudah)), None)

    def halangan(self, fakta: Fakta) -> list[str]:
        """Return why the act cannot be done now, one sentence a reason."""
        return [pesan for satu in self.syarat if (pesan := satu(fakta))]
