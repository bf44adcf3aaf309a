"""What may be offered after registration (UU 2/2004 Ps 4(3), with Ps 1 angka 13 and 15).

With several kinds in one case the offer is the intersection: what each of them allows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Protocol

from hi_cases.perselisihan.types import Jalur, Jenis, PilihanJalur


class _Kiriman(Protocol):
    @property
    def pihak_id(self) -> int | None: ...
    @property
    def dikirim_pada(self) -> date: ...
    @property
    def gagal_pada(self) -> date | None: ...


JALUR_MENURUT_JENIS: dict[Jenis, frozenset[Jalur]] = {
    Jenis.HAK: frozenset(),
    Jenis.KEP: frozenset({Jalur.KONSILIASI, Jalur.ARBITRASE}),
    Jenis.PHK: frozenset({Jalur.KONSILIASI}),
    Jenis.SPSB: frozenset({Jalur.KONSILIASI, Jalur.ARBITRASE}),
}


def jalur_boleh(jenis: Iterable[Jenis]) -> frozenset[Jalur]:
    """Return what may be offered for a case of all these kinds; no kind, nothing."""
    boleh = [JALUR_MENURUT_JENIS[satu] for satu in jenis]
    return frozenset.intersection(*boleh) if boleh else frozenset()


def kalimat_tawaran(jenis: Iterable[Jenis]) -> str:
    """Name what may be offered for these kinds, and nothing else; empty where nothing may."""
    boleh = jalur_boleh(jenis)
    return " atau ".join(satu.value for satu in Jalur if satu in boleh)


def disampaikan_pada(kiriman: Iterable[_Kiriman], pihak: Collection[int]) -> date | None:
    """Return the day on which the last party was sent the offer; None: somebody was not yet.

    PILIH-7 runs from the offer as it is conveyed ("penawaran disampaikan", Ps 4(4)): a letter that
    is signed and lies in the office offers nobody anything. A sending that came back counts for
    nothing.
    """
    hari: dict[int, date] = {}
    for satu in kiriman:
        if satu.gagal_pada is None and satu.pihak_id is not None:
            lama = hari.get(satu.pihak_id, satu.dikirim_pada)
            hari[satu.pihak_id] = min(lama, satu.dikirim_pada)
    if not pihak or not set(pihak) <= hari.keys():
        return None
    return max(hari[satu] for satu in pihak)


def label_pilihan(pilihan: PilihanJalur, jenis: Iterable[Jenis]) -> str:
    """Name a party's choice by what was offered to it: PHK knows no arbitrase (Ps 1 angka 15)."""
    tawaran = kalimat_tawaran(jenis)
    if pilihan is PilihanJalur.TIDAK_MEMILIH and tawaran:
        return f"Tidak memilih {tawaran}, lanjut ke mediator"
    return pilihan.label


def alasan_tanpa_tawaran(jenis: Iterable[Jenis]) -> str:
    """Say why nothing may be offered, for the line under a skipped stage."""
    menutup = [satu for satu in Jenis if satu in set(jenis) and not JALUR_MENURUT_JENIS[satu]]
    if menutup:
        return f"memuat perselisihan {menutup[0].label.lower()}"
    return "tidak ada jalur yang boleh ditawarkan untuk semua jenisnya"
