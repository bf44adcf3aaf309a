"""The strip of stages on the case page, read from the transition table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from hi_cases.perselisihan.rules.alur import dari_tahap
from hi_cases.perselisihan.rules.penawaran import alasan_tanpa_tawaran, jalur_boleh
from hi_cases.perselisihan.types import AKHIR, Fakta, Hasil, Tahap, Tindakan


class Letak(StrEnum):
    """A stage seen from where the case stands now."""

    LEWAT = "lewat"
    KINI = "kini"
    NANTI = "nanti"
    DILEWATI = "dilewati"


@dataclass(frozen=True)
class Langkah:
    tahap: Tahap
    label: str
    status: Letak
    tanggal: date | None = None
    keterangan: str = ""


SAMPINGAN = frozenset({Tahap.BERKAS_DIKEMBALIKAN, Tahap.KLARIFIKASI, Tahap.ANJURAN_DISETUJUI})
"""Not every case passes these; they are shown only where it did, and belong to the one before."""


def jalan_pokok(fakta: Fakta) -> tuple[Tahap, ...]:
    """Return the stages that usually follow, by the leading acts of the table."""
    jalan: list[Tahap] = []
    tahap = fakta.tahap
    while tahap not in AKHIR:
        lanjut = _berikut(replace(fakta, tahap=tahap), {fakta.tahap, *jalan})
        if lanjut is None:
            break
        jalan.append(lanjut)
        tahap = lanjut
    return tuple(jalan)


def _berikut(fakta: Fakta, sudah: set[Tahap]) -> Tahap | None:
    calon = [
        tujuan.tahap
        for transisi in dari_tahap(fakta.tahap)
        if transisi.utama or fakta.tahap is Tahap.BIPARTIT
        for tujuan in transisi.ke
        if tujuan.tahap not in sudah | SAMPINGAN and _terbuka(fakta, tujuan.tahap)
    ]
    maju = [tahap for tahap in calon if tahap not in AKHIR]
    return (maju or calon or [None])[0]


def _terbuka(fakta: Fakta, tujuan: Tahap) -> bool:
    """From `dicatat` the kinds decide: offer, or straight to a mediator."""
    if fakta.tahap is not Tahap.DICATAT:
        return True
    return (tujuan is Tahap.DITAWARKAN) == bool(jalur_boleh(fakta.jenis))


_PADA_MEDIATOR = frozenset({Tahap.DILIMPAHKAN_MEDIATOR, Tahap.KLARIFIKASI, Tahap.MEDIASI})
_JENIS_BERUBAH = "jenisnya berubah sesudah pelimpahan, jadi belum pernah ditawarkan"


def _dilewati(fakta: Fakta, dilalui: set[Tahap]) -> list[Langkah]:
    """The offer that a case could not have, or never had, is shown as skipped, with the reason.

    A part that was split off, or a kind corrected, after the case had gone to the mediator may
    have been owed an offer (UU 2/2004 Ps 4(3)): that is said, not hidden.
    """
    lewat = bool((dilalui | {fakta.tahap}) & _PADA_MEDIATOR) and not fakta.register
    boleh = bool(jalur_boleh(fakta.jenis))
    if Tahap.DITAWARKAN in dilalui | {fakta.tahap} or not (
        lewat or (fakta.tahap is Tahap.DICATAT and not boleh)
    ):
        return []
    alasan = _JENIS_BERUBAH if boleh else alasan_tanpa_tawaran(fakta.jenis)
    return [
        Langkah(
            Tahap.DITAWARKAN,
            Tahap.DITAWARKAN.label,
            Letak.DILEWATI,
            keterangan=f"dilewati: {alasan}",
        )
    ]


class Peristiwa(Protocol):
    """What the strip reads of an act of the case."""

    @property
    def tindakan(self) -> str: ...
    @property
    def dari(self) -> str | None: ...
    @property
    def ke(self) -> str: ...
    @property
    def tanggal(self) -> date: ...


def dilalui(peristiwa: Iterable[Peristiwa]) -> list[tuple[Tahap, date]]:
    """Return the stages entered, in the order of the acts, each with the legal day of its entry.

    A reopening takes an end back: the case stands again where it stood, since the day on which it
    came there, and what ends it anew may lie before the day of the reopening.
    """
    hasil: list[tuple[Tahap, date]] = []
    for satu in peristiwa:
        ulang = satu.tindakan == Tindakan.BUKA_KEMBALI and any(t == satu.ke for t, _ in hasil)
        if satu.ke != satu.dari and not ulang:
            hasil.append((Tahap(satu.ke), satu.tanggal))
    return hasil


def langkah(
    fakta: Fakta, dilalui: Sequence[tuple[Tahap, date]], hasil: Hasil | None = None
) -> list[Langkah]:
    """Return the strip: what was passed (with its day), where the case is, what usually follows.

    `dilalui` are the stages entered so far with the day of entry, in order, the present included.
    A stage entered again (a file returned and completed) keeps its last day.
    """
    masuk: dict[Tahap, date] = {}
    for tahap, hari in dilalui:
        masuk.pop(tahap, None)
        masuk[tahap] = hari
    tanggal_kini = masuk.pop(fakta.tahap, None)
    strip = [
        Langkah(tahap, tahap.label, Letak.LEWAT, hari)
        for tahap, hari in masuk.items()
        if tahap not in AKHIR and tahap is not Tahap.DRAF
    ]
    lewatan = _dilewati(fakta, set(masuk))
    sisip = next((i + 1 for i, satu in enumerate(strip) if satu.tahap is Tahap.DICATAT), len(strip))
    kini = Langkah(
        fakta.tahap,
        fakta.tahap.label,
        Letak.KINI,
        tanggal_kini,
        hasil.label if hasil else "",
    )
    # A returned file comes back to a stage that is in the strip already.
    nanti = [Langkah(s, s.label, Letak.NANTI) for s in jalan_pokok(fakta) if s not in masuk]
    if fakta.tahap is Tahap.DICATAT:
        return [*strip, kini, *lewatan, *nanti]
    return [*strip[:sisip], *lewatan, *strip[sisip:], kini, *nanti]
