"""Numbers of this domain for the office's indicators, with the rows that made them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hi_cases.core.rujukan import Rujukan
from hi_cases.tripartit.rules import putaran
from hi_cases.urusan import queries as urusan


@dataclass(frozen=True)
class BarisJejak:
    """One row that was counted: the thing, the day that made it count, and its name."""

    rujukan: Rujukan
    hari: date
    sebutan: str


def rekomendasi_umk(tahun: int) -> Sequence[BarisJejak]:
    """Return the Bupati's recommendations of a minimum wage in a year, one for each round: the
    indicator counts them (target: one a year). A round that was given up counts no more."""
    hasil = []
    for satu in urusan.semua(putaran.KODE):
        hari = [s.tanggal for s in satu.langkah if s.tindakan == "rekomendasi"]
        if satu.tahap != putaran.BATAL and hari and hari[-1].year == tahun:
            hasil.append(BarisJejak(satu.rujukan, hari[-1], f"{satu.nomor} {satu.judul}"))
    return hasil
