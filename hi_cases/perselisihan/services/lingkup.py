"""What a handler of one act receives and returns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import polos
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.models import Perkara, Pihak
from hi_cases.perselisihan.types import Fakta, Posisi

__all__ = ["PEKA", "Catatan", "CatatanLain", "Lingkup", "polos", "tidak_sebelum"]

PEKA = frozenset({"pihak", "tuntutan", "pokok"})
"""Names, NIK, telephone, claimed wages, and the free text that tells of them: the trail, which is
never emptied, keeps that they changed and a keyed hash, not what they are."""
# Exactly two, with no dot beside them: three are an ellipsis that somebody typed.
_DUA_TITIK = re.compile(r"(?<!\.)\.\.(?!\.)")


@dataclass(frozen=True)
class Lingkup:
    """The act's surroundings: who, on which locked case, with which facts before it."""

    pelaku: Pelaku
    perkara: Perkara
    fakta: Fakta
    posisi: tuple[Posisi, ...] = ()
    """For whom an outsider stands in this case; empty for the office."""

    @property
    def hari_ini(self) -> date:
        return self.fakta.hari_ini

    def pihak(self, pihak_id: int, bidang: str = "pihak_id") -> Pihak:
        """Return a party of this case."""
        for satu in self.perkara.pihak:
            if satu.id == pihak_id:
                return satu
        raise DataTidakSah({bidang: "Pilih salah satu pihak perkara ini."})

    def pihak_sendiri(self, pihak_id: int, bidang: str = "pihak_id") -> Pihak:
        """Return a party for which the actor stands."""
        if pihak_id not in {satu.pihak_id for satu in self.posisi if not satu.membaca}:
            raise DataTidakSah({bidang: "Pilih pihak yang Anda wakili dalam perkara ini."})
        return self.pihak(pihak_id, bidang)


@dataclass(frozen=True)
class Catatan:
    """What the act left: the legal day, a sentence, data for the event, fields set at the end.

    `setel` are fields of the case that the CHECKs tie to its stage: set together with it.
    """

    tanggal: date
    keterangan: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    setel: Mapping[str, Any] = field(default_factory=dict)
    pihak_id: int | None = None
    label: str = ""
    bukti: str = ""
    sebelum: Mapping[str, Any] = field(default_factory=dict)
    sesudah: Mapping[str, Any] = field(default_factory=dict)
    """Fields that a correction changed, for the trail; parties only as a hash."""
    alasan_tenggat: str = ""
    """Why the running deadlines end with the case, where it is not just its end."""
    lain: tuple[CatatanLain, ...] = ()
    """What the act did in other cases: an event in the trail of each."""

    @property
    def kalimat(self) -> str:
        """The sentences with one full stop each: a name may end with the dot of its title."""
        return _DUA_TITIK.sub(".", self.keterangan)


@dataclass(frozen=True)
class CatatanLain:
    """What an act on one case left in another, which it holds locked."""

    perkara: Perkara
    tindakan: str
    catatan: Catatan


def tidak_sebelum(isi: Mapping[str, Any], bidang: str, batas: date | None, apa: str) -> None:
    """Refuse a day that lies before the one it must follow."""
    hari = isi[bidang]
    if batas is not None and hari is not None and hari < batas:
        raise DataTidakSah(
            {
                bidang: f"Tanggal ini tidak boleh sebelum {apa}, "
                f"{tulis_tanggal(batas, hari=False)}. "
                f"Anda menulis {tulis_tanggal(hari, hari=False)}."
            }
        )
