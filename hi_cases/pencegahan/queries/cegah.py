"""Signals that were noted as prevented: which of them count, in which year, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from hi_cases.core.papan import perselisihan_tercatat
from hi_cases.core.perhatian import PerselisihanTercatat
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.rules.pengaturan_cegah import PENCEGAHAN
from hi_cases.pencegahan.rules import cegah
from hi_cases.pencegahan.rules.potensi import DICEGAH
from hi_cases.pencegahan.types import POTENSI, Putusan
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.types import Urusan

_TERPANJANG = next(batas[1] for kode, _, _, batas in PENCEGAHAN if kode == cegah.JENDELA)
"""How many days a window may have at most."""


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


def _dinilai(dari: date, sampai: date, hari_ini: date) -> list[Baris]:
    """Judge the signals that were noted as prevented and whose fate is certain, or will be, on
    these days, by the window of the day of each."""
    terlama = timedelta(days=_TERPANJANG)
    panjang = cache(jendela)
    semua = [
        satu
        for satu in urusan.berakhir(POTENSI, DICEGAH, dari - terlama, sampai)
        if satu.selesai_pada + timedelta(days=panjang(satu.selesai_pada)) >= dari
    ]
    kini = perusahaan.utama(s.perusahaan_id for s in semua)
    nama = perusahaan.nama_banyak(kini.values())
    awal = min((s.selesai_pada for s in semua), default=hari_ini)
    sama: dict[tuple[int, str], list[PerselisihanTercatat]] = {}
    for p in perselisihan_tercatat(awal, hari_ini, perusahaan.keluarga_semua(kini.values())):
        for pokok in p.jenis:
            sama.setdefault((p.perusahaan_id, pokok), []).append(p)
    hasil = []
    for satu in semua:
        milik = kini.get(satu.perusahaan_id, satu.perusahaan_id)
        lawan = sama.get((milik, satu.isi.get("pokok")), [])
        selesai = satu.selesai_pada
        putus = cegah.nilai(selesai, panjang(selesai), (p.dicatat for p in lawan), hari_ini)
        perkara = next((p for p in lawan if p.dicatat == putus.perselisihan), None)
        hasil.append(Baris(satu, nama.get(milik, ""), putus, perkara))
    return [satu for satu in hasil if dari <= satu.nilai.hari <= sampai]


def dicegah(tahun: int, hari_ini: date) -> Cegah:
    """Return the signals of a year by `rules/cegah.py`: those whose window closed in it, those that
    are provisional for it, and those that a dispute of it undid.

    For statistics: whoever asks.
    """
    milik = _dinilai(date(tahun, 1, 1), date(tahun, 12, 31), hari_ini)
    return Cegah(tahun, jendela(hari_ini), milik)


def dicegah_dalam(dari: date, sampai: date, hari_ini: date) -> list[Baris]:
    """Return those whose window closes, or that a dispute undid, on these days: for statistics."""
    return _dinilai(dari, sampai, hari_ini)


def tahun_ada(hari_ini: date) -> list[int]:
    """Return the years for which there may be something, the newest first."""
    pertama = urusan.akhir_pertama(POTENSI, DICEGAH)
    awal = pertama.year if pertama else hari_ini.year
    akhir = (hari_ini + timedelta(days=jendela(hari_ini))).year
    return list(range(akhir, awal - 1, -1))
