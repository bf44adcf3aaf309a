"""Signals that were noted as prevented: which of them count, in which year, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hi_cases.core.papan import perselisihan_tercatat
from hi_cases.core.perhatian import PerselisihanTercatat
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.pencegahan.rules import cegah
from hi_cases.pencegahan.rules.potensi import DICEGAH
from hi_cases.pencegahan.types import POTENSI, Putusan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.types import Urusan


@dataclass(frozen=True)
class Baris:
    """One signal with what it counts as: a row behind the number."""

    urusan: Urusan
    perusahaan: str
    nilai: cegah.Nilai
    perkara: PerselisihanTercatat | None
    """The dispute that was registered within the window."""


@dataclass(frozen=True)
class Cegah:
    """A year's prevented signals."""

    tahun: int
    jendela: int
    baris: list[Baris]

    def jumlah(self, putusan: Putusan) -> int:
        """Count the signals that count as this."""
        return sum(1 for satu in self.baris if satu.nilai.putusan is putusan)


def jendela(hari: date) -> int:
    """Return how many days the window is long, by the setting of a day."""
    return int(kalender.pengaturan(cegah.JENDELA, hari))


def _semua(hari_ini: date) -> list[Baris]:
    """Judge all signals that were noted as prevented, by the window of the day of each."""
    semua = urusan.bertahap(POTENSI, DICEGAH)
    kini = perusahaan.utama(s.perusahaan_id for s in semua)
    nama = perusahaan.nama_banyak(kini.values())
    awal = min((s.selesai_pada for s in semua), default=hari_ini)
    tercatat = perselisihan_tercatat(awal, hari_ini)
    hasil = []
    for satu in semua:
        milik = kini.get(satu.perusahaan_id, satu.perusahaan_id)
        sama = [
            p for p in tercatat if p.perusahaan_id == milik and satu.isi.get("pokok") in p.jenis
        ]
        putus = cegah.nilai(
            satu.selesai_pada,
            jendela(satu.selesai_pada),
            (p.dicatat for p in sama),
            hari_ini,
        )
        perkara = next((p for p in sama if p.dicatat == putus.perselisihan), None)
        hasil.append(Baris(satu, nama.get(milik, ""), putus, perkara))
    return hasil


def dicegah(tahun: int, hari_ini: date) -> Cegah:
    """Return the signals of a year by `rules/cegah.py`: those whose window closed in it, those that
    are provisional for it, and those that a dispute of it undid.

    For statistics: whoever asks.
    """
    milik = [satu for satu in _semua(hari_ini) if satu.nilai.tahun == tahun]
    return Cegah(tahun, jendela(hari_ini), milik)


def dicegah_dalam(dari: date, sampai: date, hari_ini: date) -> list[Baris]:
    """Return those whose window closes, or that a dispute undid, on these days: for statistics."""
    return [satu for satu in _semua(hari_ini) if dari <= satu.nilai.hari <= sampai]


def tahun_ada(hari_ini: date) -> list[int]:
    """Return the years for which there may be something, the newest first."""
    semua = urusan.bertahap(POTENSI, DICEGAH)
    awal = min((s.selesai_pada.year for s in semua), default=hari_ini.year)
    akhir = (hari_ini + timedelta(days=jendela(hari_ini))).year
    return list(range(akhir, awal - 1, -1))
