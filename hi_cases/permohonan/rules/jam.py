"""With whom a submission lay for how many working days, round by round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from hi_cases.kalender_kerja.rules import hitung
from hi_cases.kalender_kerja.types import Kalender, KalenderBelumDimuat
from hi_cases.permohonan.types import Pemegang, Prosedur, Tahap


class Perpindahan(NamedTuple):
    """One act: in which round, on which legal day, in which stage it left the submission."""

    putaran: int
    tanggal: date
    tahap: Tahap


@dataclass(frozen=True)
class Jam:
    """Working days of one round by who held the ball; None: a year without calendar."""

    putaran: int
    dinas: int | None = 0
    pemohon: int | None = 0
    pihak_lain: int | None = 0


_KOLOM = {
    Pemegang.DINAS: "dinas",
    Pemegang.PEMOHON: "pemohon",
    Pemegang.PIHAK_LAIN: "pihak_lain",
}


def jam(
    prosedur: Prosedur, pindah: Iterable[Perpindahan], hari_ini: date, kalender: Kalender
) -> Sequence[Jam]:
    """Count each stretch from the day behind its act up to the day of the next, or to today.

    A stretch belongs to the round in which it began. An act with an older day than the one before
    it (a letter of a union) begins where that one did; but nothing counts behind the day of the
    end, which the law may have set before the last step was taken.
    """
    lama: dict[int, dict[str, int | None]] = {}
    semua = list(pindah)
    mulai = list(accumulate((satu.tanggal for satu in semua), max))
    if semua and semua[-1].tahap is Tahap.SELESAI:
        mulai = [min(satu, semua[-1].tanggal) for satu in mulai]
    for satu, dari, sampai in zip(semua, mulai, (*mulai[1:], hari_ini), strict=False):
        milik = lama.setdefault(satu.putaran, dict.fromkeys(_KOLOM.values(), 0))
        kolom = _KOLOM.get(prosedur.pemegang.get(satu.tahap, Pemegang.TIDAK_ADA))
        if kolom is None:
            continue
        dulu, hari = milik[kolom], _hari(kalender, dari, sampai)
        milik[kolom] = None if dulu is None or hari is None else dulu + hari
    return [Jam(putaran, **lama[putaran]) for putaran in sorted(lama)]


def _hari(kalender: Kalender, dari: date, sampai: date) -> int | None:
    if sampai <= dari:
        return 0
    try:
        return hitung(kalender, dari, sampai)
    except KalenderBelumDimuat:
        return None
