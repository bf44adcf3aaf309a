"""What happened: stretches in which work stood still, what they cost, the negotiations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import KalenderBelumDimuat
from hi_cases.mogok.rules import lama as aturan
from hi_cases.mogok.rules.tabel import DITERIMA, RUNDING
from hi_cases.mogok.types import HasilRunding, Lama
from hi_cases.urusan.types import Langkah


@dataclass(frozen=True)
class Runding:
    """One negotiation that the office held."""

    tanggal: date
    kapan: str
    """"sebelum mulai" or "selama berlangsung"."""
    hasil: str
    hadir: Sequence[str]
    risalah: str


@dataclass(frozen=True)
class Dampak:
    """What an action cost: as counted, and as it stands after a correction."""

    pekerja: int | None
    hitung: Lama | None
    """Of one worker; None where it did not begin or goes on."""
    hari: int | None
    jam: int | None
    diganti: bool
    """Whether an officer put a number in place of the counted one."""
    berjalan: bool


def langkah(urusan: Any) -> list[Langkah]:
    """Return the steps of a matter as rules read them."""
    return [Langkah(s.tindakan, s.tanggal, s.data) for s in urusan.langkah]


def rentang(urusan: Any) -> list[tuple[datetime, datetime | None]]:
    """Return the stretches in which work stood still."""
    return aturan.rentang(langkah(urusan))


def _lama(semua: Iterable[tuple[datetime, datetime | None]], pada: date) -> Lama | None:
    tutup = [(a, b) for a, b in semua if b is not None]
    if not tutup:
        return None
    kal, sehari = kalender.kalender(), int(kalender.pengaturan("jam_kerja_sehari", pada))
    try:
        return aturan.lama(tutup, sehari, kal.hari_kerja)
    except KalenderBelumDimuat:
        return None


def dampak(urusan: Any, isi: Mapping[str, Any]) -> Dampak:
    """Return what an action cost: days and hours counted over its workers, unless replaced."""
    semua = rentang(urusan)
    berjalan = bool(semua) and semua[-1][1] is None
    hitung = None if berjalan else _lama(semua, urusan.tanggal)
    pekerja = isi.get("pekerja_terlibat")
    hari, jam = isi.get("hari_hilang"), isi.get("jam_hilang")
    diganti = hari is not None or jam is not None
    if hari is None and hitung is not None:
        hari = hitung.hari
    if jam is None and hitung is not None and pekerja is not None:
        jam = round(hitung.menit * pekerja / 60)
    return Dampak(pekerja, hitung, hari, jam, diganti, berjalan)


def perundingan(urusan: Any) -> list[Runding]:
    """Return the negotiations that were recorded, the oldest first."""
    return [
        Runding(
            satu.tanggal,
            "sebelum mulai" if satu.dari == DITERIMA else "selama berlangsung",
            HasilRunding(satu.data["hasil"]).label,
            satu.data.get("hadir", ()),
            satu.data.get("risalah", ""),
        )
        for satu in urusan.langkah
        if satu.tindakan == RUNDING
    ]
