"""Who stayed away, and which summons the next one is: counted by sessions, not by letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from hi_cases.perselisihan.types import JenisSidang, PerihalPanggilan


class _Kehadiran(Protocol):
    @property
    def pihak_id(self) -> int: ...
    @property
    def hadir(self) -> bool: ...


class _Sidang(Protocol):
    @property
    def jalur(self) -> JenisSidang: ...
    @property
    def tanggal(self) -> date: ...
    @property
    def kehadiran(self) -> Sequence[_Kehadiran]: ...


class _Panggilan(Protocol):
    @property
    def pihak_id(self) -> int: ...
    @property
    def perihal(self) -> PerihalPanggilan: ...
    @property
    def untuk_tanggal(self) -> date: ...
    @property
    def diterima_pada(self) -> date | None: ...
    @property
    def patut(self) -> bool: ...


def hari_hadir(sidang: Iterable[_Sidang], pihak_id: int) -> list[date]:
    """Return the days of the sessions of mediasi to which this party came."""
    return [
        satu.tanggal
        for satu in sidang
        if satu.jalur is JenisSidang.MEDIASI
        and any(k.pihak_id == pihak_id and k.hadir for k in satu.kehadiran)
    ]


def hari_absen(
    sidang: Sequence[_Sidang], panggilan: Iterable[_Panggilan], pihak_id: int
) -> frozenset[date]:
    """Return the days on which the party stayed away since it last came (17/2014 Ps 13(2)-(3)).

    A day counts once, and only when a session of it is recorded, held or not: nobody stays away
    from what the office did not hold. `panggilan` are those in force, without the days it left.
    """
    hadir = hari_hadir(sidang, pihak_id)
    terakhir = max(hadir, default=date.min)
    tercatat = {satu.tanggal for satu in sidang if satu.jalur is JenisSidang.MEDIASI}
    return frozenset(
        satu.untuk_tanggal
        for satu in panggilan
        if satu.pihak_id == pihak_id
        and satu.perihal is PerihalPanggilan.SIDANG
        and satu.patut
        and satu.untuk_tanggal in tercatat
        and satu.untuk_tanggal > terakhir
    )


def terima_absen(
    sidang: Sequence[_Sidang], panggilan: Sequence[_Panggilan], pihak_id: int
) -> dict[date, date]:
    """Return, for each counted absence, the first day on which its summons was received."""
    absen = hari_absen(sidang, panggilan, pihak_id)
    hasil: dict[date, date] = {}
    for satu in panggilan:
        hari, diterima = satu.untuk_tanggal, satu.diterima_pada
        milik = satu.pihak_id == pihak_id and satu.perihal is PerihalPanggilan.SIDANG
        if milik and diterima is not None and satu.patut and hari in absen:
            hasil[hari] = min(diterima, hasil.get(hari, diterima))
    return hasil


def ke_klarifikasi(panggilan: Iterable[_Panggilan], pihak_id: int, hari_ini: date) -> int:
    """Return which summons to a clarification the next one is: one a day that is over, and one.

    Who came to a clarification is told in its risalah, so its days are counted, not absences.
    """
    lalu = {
        satu.untuk_tanggal
        for satu in panggilan
        if satu.pihak_id == pihak_id
        and satu.perihal is PerihalPanggilan.KLARIFIKASI
        and satu.untuk_tanggal < hari_ini
    }
    return len(lalu) + 1
