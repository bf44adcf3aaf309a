"""What closed months said of the indicators: read by the definitions that held when they were
closed, however the documents were revised since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from hi_cases.indikator.models import TutupBulan
from hi_cases.indikator.queries import beku, rencana
from hi_cases.indikator.queries.program import AngkaTahun
from hi_cases.indikator.rules import rumus
from hi_cases.indikator.types import Angka, Definisi, Hitung, MacamIsian, Periode, Rumus


@dataclass(frozen=True)
class Penutupan:
    """What one closing kept of an indicator."""

    tutup: TutupBulan
    definisi: Definisi | None
    """By which it is read; None: the document that held then does not have the indicator."""
    hitung: Hitung | None
    angka: Angka | None

    @property
    def dokumen(self) -> str:
        """Name of the document that held when it was closed."""
        return self.tutup.dokumen.nama if self.tutup.dokumen else ""

    def dibaca_lain(self, kini: Definisi | None) -> bool:
        """Tell whether the definition of today counts other rows, or by another formula."""
        if self.definisi is None or kini is None:
            return self.definisi is not kini
        return self.definisi.cara != kini.cara

    def berubah(self, definisi: Definisi | None, kini: Angka | None) -> bool:
        """Tell whether today's definition or figure is another. A figure that nothing is counted
        for is none to compare with, but of entries by hand: the last one may be struck out."""
        if self.definisi is None or definisi is None or self.dibaca_lain(definisi):
            return self.dibaca_lain(definisi)
        ada = kini is not None and (kini.nilai is not None or definisi.rumus is Rumus.TANGAN)
        return ada and self.angka is not None and self.angka != kini


class Tertutup:
    """The closings of a year, and what they kept of the indicators."""

    def __init__(self, tahun: int) -> None:
        self._per_bulan: dict[int, list[TutupBulan]] = {}
        for satu in beku.tutup_tahun(tahun):
            self._per_bulan.setdefault(satu.bulan, []).append(satu)
        self._semua = [satu for milik in self._per_bulan.values() for satu in milik]

    @cached_property
    def _isian(self) -> Mapping[int, Mapping[tuple[str, str], Decimal]]:
        return beku.isian_beku(satu.id for satu in self._semua)

    @cached_property
    def _angka(self) -> Mapping[tuple[int, str, str], Hitung]:
        return beku.angka_beku(satu.id for satu in self._semua)

    @cached_property
    def _definisi(self) -> Mapping[int, Mapping[str, Definisi]]:
        dokumen = {satu.dokumen.id: satu.dokumen for satu in self._semua if satu.dokumen}
        return {
            nomor: {d.kode_indikator: d for d in rencana.definisi_dokumen(satu)}
            for nomor, satu in dokumen.items()
        }

    def tutup(self, periode: Periode) -> Sequence[TutupBulan]:
        """Return the closings that a period is read from: of a month its own, of the year up to a
        month those of that month; none where one of its months is open, or of another stretch,
        which no closing keeps."""
        disimpan = periode.awal in (1, periode.akhir)
        if not disimpan or not all(b in self._per_bulan for b in periode.bulan):
            return []
        return self._per_bulan[periode.akhir]

    def definisi(self, tutup: TutupBulan) -> Mapping[str, Definisi]:
        """Return the indicators of the document that held at a closing, by their code."""
        return self._definisi.get(tutup.dokumen_id or 0, {})

    def penutupan(self, kode: str, periode: Periode) -> list[Penutupan]:
        """Return what each of these closings kept of an indicator, the first one first."""
        return [self._satu(kode, periode, tutup) for tutup in self.tutup(periode)]

    def _satu(self, kode: str, periode: Periode, tutup: TutupBulan) -> Penutupan:
        d = self.definisi(tutup).get(kode)
        if d is None:
            return Penutupan(tutup, None, None, None)
        if d.rumus is Rumus.TANGAN:
            return Penutupan(tutup, d, None, rumus.tangan(self._tangan(kode, periode, tutup)))
        isi = self._angka.get((tutup.id, d.sumber, periode.kode))
        return Penutupan(tutup, d, isi, rumus.angka(d.rumus, isi) if isi is not None else None)

    def _tangan(self, kode: str, periode: Periode, tutup: TutupBulan) -> list[Decimal]:
        """Entries by hand that a closing kept; of the months before it, what their last one did."""
        lain = [self._per_bulan[b][-1].id for b in periode.bulan if b != periode.akhir]
        semua = (self._isian.get(nomor, {}) for nomor in (*lain, tutup.id))
        kunci = (MacamIsian.REALISASI.value, kode)
        return [milik[kunci] for milik in semua if kunci in milik]


@dataclass(frozen=True)
class BandingIndikator:
    """One indicator of a closed month: what each closing said, what is said now."""

    kode: str
    nama: str
    tempat: str
    """Code of the document: two indicators may have one name."""
    penutupan: Sequence[Penutupan]
    definisi: Definisi | None
    """Of today; None: the document that holds now does not have it."""
    kini: Angka | None

    @property
    def berubah(self) -> bool:
        """Whether the present says another figure than the last closing, or reads it otherwise."""
        return self.penutupan[-1].berubah(self.definisi, self.kini)

    @property
    def dibaca_lain(self) -> bool:
        """Whether it is read otherwise now than at the last closing."""
        return self.penutupan[-1].dibaca_lain(self.definisi)


def banding_indikator(periode: Periode) -> list[BandingIndikator]:
    """Return the indicators of a closed month, those of today first, by each closing and now."""
    tertutup, kini = Tertutup(periode.tahun), AngkaTahun(periode.tahun)
    sekarang = {d.kode_indikator: d for d in rencana.definisi_tahun(periode.tahun)}
    dulu = {k: d for t in tertutup.tutup(periode) for k, d in tertutup.definisi(t).items()}
    return [
        BandingIndikator(
            kode,
            d.nama,
            d.kode,
            tertutup.penutupan(kode, periode),
            sekarang.get(kode),
            kini.utama(d, periode) if kode in sekarang else None,
        )
        for kode, d in (dulu | sekarang).items()
    ]
