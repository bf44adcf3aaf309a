"""The indicators of a year: target, realisation, attainment, forecast, light, money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakDitemukan
from hi_cases.indikator.models import DokumenRencana
from hi_cases.indikator.queries import rencana
from hi_cases.indikator.queries.angka import angka_periode, angka_tahun
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.rules import capaian as aturan
from hi_cases.indikator.rules import rumus
from hi_cases.indikator.rules.capaian import Ambang
from hi_cases.indikator.rules.izin import LIHAT
from hi_cases.indikator.types import (
    Angka,
    Definisi,
    Hitung,
    Lampu,
    MacamIsian,
    Periode,
    Rumus,
    Target,
    bulan_tahun,
)
from hi_cases.kalender_kerja import queries as kalender

_TANPA = Angka(None, None, None)
HIJAU, KUNING = "indikator_hijau", "indikator_kuning"


def ambang() -> Ambang:
    """Return from when on the light is green, and yellow, by the settings of today."""
    hari = clock.hari_ini()
    return Ambang(*(Decimal(kalender.pengaturan(kode, hari)) for kode in (HIJAU, KUNING)))


@dataclass(frozen=True)
class Uang:
    """Budget and spending in whole rupiah; None: not set, not entered."""

    pagu: int | None
    terpakai: int | None


_TANPA_UANG = Uang(None, None)


def _dinilai(angka: Angka, tertulis: Decimal | None) -> Decimal | None:
    return angka.nilai if angka.nilai or tertulis is None else tertulis


@dataclass(frozen=True)
class BarisIndikator:
    """One indicator in one period."""

    definisi: Definisi
    target: Target | None
    angka: Angka
    lain: Angka | None
    """By the other reading of the document's words; None: there is none."""
    tertulis: Decimal | None
    """What a document says was reached, beside what is counted here."""
    capaian: Decimal | None
    perkiraan: Decimal | None
    capaian_perkiraan: Decimal | None
    lampu: Lampu
    bulanan: Sequence[Decimal | None]
    uang: Uang

    @property
    def realisasi(self) -> Decimal | None:
        """What attainment is reckoned from: what is counted, or what a document says where that is
        nothing."""
        return _dinilai(self.angka, self.tertulis)

    @property
    def dari_dokumen(self) -> bool:
        """Whether that is what a document says, other than what is counted."""
        return self.realisasi != self.angka.nilai

    @property
    def deret(self) -> list[float | None]:
        """The months for a chart."""
        return [None if satu is None else round(float(satu), 2) for satu in self.bulanan]

    @property
    def tangan(self) -> bool:
        """Whether its figure is entered by hand."""
        return self.definisi.rumus is Rumus.TANGAN


@dataclass(frozen=True)
class Program:
    """The indicators of a year, or of a period of it."""

    tahun: int
    periode: Periode
    dokumen: DokumenRencana | None
    baris: Sequence[BarisIndikator]
    ambang: Ambang
    berjalan: bool
    uang: Uang

    def satu(self, kode: str) -> BarisIndikator:
        """Return one indicator; TidakDitemukan for one that the year does not have."""
        for baris in self.baris:
            if baris.definisi.kode_indikator == kode:
                return baris
        raise TidakDitemukan("Indikator itu tidak ada pada tahun ini.")


class AngkaTahun:
    """Figures of one year from what is kept and what is entered."""

    def __init__(self, tahun: int) -> None:
        self._hitung = dict(angka_tahun(tahun))
        self._tangan = rencana.isian(tahun, MacamIsian.REALISASI)
        self.tahun = tahun

    def hitung(self, sumber: str, periode: Periode) -> Hitung | None:
        """Return what is kept of a source, or follows from it; None: nothing is, which is not
        nought."""
        kunci = (sumber, periode.kode)
        if kunci not in self._hitung and sumber in SUMBER:
            isi = angka_periode(SUMBER[sumber], periode, self._hitung)
            self._hitung |= {kunci: isi} if isi is not None else {}
        return self._hitung.get(kunci)

    def _isian(self, kunci: str, periode: Periode) -> list[Decimal]:
        return [
            satu.nilai
            for satu in self._tangan
            if satu.kunci == kunci and satu.dicoret_pada is None and satu.bulan in periode.bulan
        ]

    def _dari_sumber(self, cara: Rumus, sumber: str, periode: Periode) -> Angka:
        isi = self.hitung(sumber, periode)
        return rumus.angka(cara, isi) if isi is not None else _TANPA

    def utama(self, d: Definisi, periode: Periode) -> Angka:
        """Return the figure of an indicator."""
        if d.rumus is Rumus.TANGAN:
            return rumus.tangan(self._isian(d.kode_indikator, periode))
        return self._dari_sumber(d.rumus, d.sumber, periode)

    def lain(self, d: Definisi, periode: Periode) -> Angka | None:
        """Return it by the other reading of its words; None: there is none."""
        if d.rumus_lain is None:
            return None
        return self._dari_sumber(d.rumus_lain, d.sumber_lain, periode)

    def tertulis(self, d: Definisi, periode: Periode) -> Decimal | None:
        """Return what a document says of an indicator that is counted here."""
        if d.rumus is Rumus.TANGAN:
            return None
        return rumus.tangan(self._isian(d.kode_indikator, periode)).nilai


def _baris(
    d: Definisi, angka: AngkaTahun, periode: Periode, batas: Ambang, uang: Uang
) -> BarisIndikator:
    hari, tahun = clock.hari_ini(), angka.tahun
    target, isi = d.target_tahun(tahun), angka.utama(d, periode)
    tertulis = angka.tertulis(d, periode)
    nilai = _dinilai(isi, tertulis)
    sasaran = target.nilai if target else None
    tercapai = aturan.capaian(nilai, sasaran, d.arah)
    setahun = angka.utama(d, Periode.setahun(tahun)).nilai
    sumber = SUMBER.get(d.sumber)
    kira = aturan.perkiraan(
        setahun,
        tahun,
        hari,
        lurus=aturan.diperkirakan(d.rumus, berhari=sumber is None or not sumber.tiap_periode),
    )
    kira_capaian = aturan.capaian(kira, sasaran, d.arah)
    return BarisIndikator(
        d,
        target,
        isi,
        angka.lain(d, periode),
        tertulis,
        tercapai,
        kira,
        kira_capaian,
        aturan.lampu(kira_capaian if tahun == hari.year else tercapai, batas),
        [angka.utama(d, p).nilai for p in bulan_tahun(tahun)],
        uang,
    )


def _pagu(definisi: Sequence[Definisi], tahun: int) -> dict[str, int]:
    semua = ((d.kode, d.target_tahun(tahun)) for d in definisi)
    return {kode: t.pagu for kode, t in semua if t is not None and t.pagu is not None}


def _jumlah(tahun: int, macam: MacamIsian, sampai: int = 12) -> dict[str, int]:
    semua = rencana.jumlah_isian(tahun, macam, sampai)
    return {kode: int(sum(isi)) for kode, isi in semua.items()}


def _uang(definisi: Sequence[Definisi], tahun: int, sampai: int) -> dict[str, Uang]:
    """Budget and spending by code, "" of the whole: its own, of a level above the sum of what is
    below it. Of a year whose document has no codes, what was written of it."""
    pagu = _pagu(definisi, tahun) or _jumlah(tahun, MacamIsian.PAGU)
    terpakai = _jumlah(tahun, MacamIsian.ANGGARAN, sampai)
    return {
        kode: Uang(aturan.uang_kode(pagu, kode), aturan.uang_kode(terpakai, kode))
        for kode in {"", *(d.kode for d in definisi)}
    }


def program(pelaku: Pelaku, periode: Periode) -> Program:
    """Return the indicators of a period; targets, forecast and light are those of its year.

    A year that no document covers has none.
    """
    authz.tabel().pastikan(pelaku, LIHAT)
    tahun, batas = periode.tahun, ambang()
    dokumen = rencana.dokumen_tahun(tahun)
    definisi = rencana.definisi_dokumen(dokumen)
    angka, uang = AngkaTahun(tahun), _uang(definisi, tahun, periode.akhir)
    return Program(
        tahun,
        periode,
        dokumen,
        [
            _baris(d, angka, periode, batas, uang[d.kode] if d.kode else _TANPA_UANG)
            for d in definisi
        ],
        batas,
        tahun == clock.hari_ini().year,
        uang[""],
    )


def tahun_pilihan() -> list[int]:
    """Return the years to choose from, the newest first: those of a document that have begun."""
    kini = clock.hari_ini().year
    return sorted((t for t in rencana.tahun_ada() if t <= kini), reverse=True)
