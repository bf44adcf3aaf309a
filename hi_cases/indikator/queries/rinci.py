"""One indicator: its months, quarters and years; the rows behind a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.kunci_halaman import baca_kunci, tulis_kunci
from hi_cases.indikator.models import DokumenRencana, TutupBulan
from hi_cases.indikator.queries import beku, rencana
from hi_cases.indikator.queries.angka import angka_periode, angka_tahun
from hi_cases.indikator.queries.cacah import baris, hitung_rentang, rentang
from hi_cases.indikator.queries.daftar_baris import (
    HALAMAN,
    BarisTampak,
    beralamat,
    halaman_kini,
)
from hi_cases.indikator.queries.program import AngkaTahun, BarisIndikator, Program, program
from hi_cases.indikator.queries.sumber import SUMBER, Sumber
from hi_cases.indikator.queries.sumber.isian import KODE as ISIAN
from hi_cases.indikator.queries.tertutup import Penutupan, Tertutup
from hi_cases.indikator.rules import rumus
from hi_cases.indikator.rules.izin import LIHAT
from hi_cases.indikator.types import (
    Angka,
    BarisHitung,
    Definisi,
    Hitung,
    MacamIsian,
    Periode,
    Rumus,
    bulan_tahun,
    triwulan_tahun,
)


@dataclass(frozen=True)
class BarisPeriode:
    """A figure of one period; `beku` is what was kept when its month was closed last, `berubah`
    whether a closed month has other rows now, or a longer period another figure, or it is read
    otherwise."""

    periode: Periode
    angka: Angka
    lain: Angka | None
    beku: Penutupan | None
    penutupan: Sequence[Penutupan] = ()
    """All closings of a month, whose rows are kept, the first one first."""
    berubah: bool = False


@dataclass(frozen=True)
class Rinci:
    """One indicator of one year."""

    program: Program
    isi: BarisIndikator
    sumber: Sumber | None
    sumber_lain: Sumber | None
    bulan: Sequence[BarisPeriode]
    triwulan: Sequence[BarisPeriode]
    setahun: BarisPeriode


def rinci(pelaku: Pelaku, setahun: Periode, kode: str) -> Rinci:
    """Return an indicator of a year; TidakDitemukan where the year does not have it."""
    semua, tahun = program(pelaku, setahun), setahun.tahun
    satu = semua.satu(kode)
    d, kini, tertutup = satu.definisi, AngkaTahun(tahun), Tertutup(tahun)

    def susun(periode: Periode) -> BarisPeriode:
        ada = tertutup.penutupan(kode, periode)
        beku, sebulan = ada[-1] if ada else None, periode.awal == periode.akhir
        angka = kini.utama(d, periode)
        berubah = beku is not None and (
            beku.berubah(d, angka)
            or (sebulan and _baris_lain(beku, kini.hitung(d.sumber, periode)))
        )
        return BarisPeriode(
            periode, angka, kini.lain(d, periode), beku, ada if sebulan else (), berubah
        )

    return Rinci(
        semua,
        satu,
        SUMBER.get(d.sumber),
        SUMBER.get(d.sumber_lain),
        [susun(p) for p in bulan_tahun(tahun)],
        [susun(p) for p in triwulan_tahun(tahun)],
        susun(setahun),
    )


def _baris_lain(beku: Penutupan, kini: Hitung | None) -> bool:
    """Tell whether a closed month has other rows now, be they as many."""
    return beku.hitung is not None and beku.hitung != (kini or Hitung())


@dataclass(frozen=True)
class HalamanBaris:
    """A page of the rows behind a figure."""

    sumber: Sumber
    periode: Periode
    hitung: Hitung
    """Of these very rows."""
    tersimpan: Hitung | None
    """What other pages show until the next count; of a closing, what it kept. None: there is no
    figure, for the period has not begun, or nobody has brought in the year."""
    baris: Sequence[BarisTampak]
    berikut: str | None
    tutup: TutupBulan | None
    penutupan: Sequence[TutupBulan]
    """All closings of the month."""


@dataclass(frozen=True)
class Lingkup:
    """Which rows are asked for: of a source, of a period; of what is entered by hand, the entries
    of one indicator."""

    sumber: Sumber
    periode: Periode
    isian: frozenset[int] | None = None


def lingkup(definisi: Definisi, periode: Periode, *, lain: bool = False) -> Lingkup:
    """Return which rows an indicator is made of; TidakDitemukan where it has no such reading."""
    if definisi.rumus is Rumus.TANGAN and not lain:
        semua = rencana.isian(periode.tahun, MacamIsian.REALISASI, definisi.kode_indikator)
        return Lingkup(SUMBER[ISIAN], periode, frozenset(satu.id for satu in semua))
    satu = SUMBER.get(definisi.sumber_lain if lain else definisi.sumber)
    if satu is None:
        raise TidakDitemukan("Indikator ini tidak mempunyai bacaan lain.")
    return Lingkup(satu, periode)


def definisi(tahun: int, kode: str, periode: Periode, revisi: int | None) -> Definisi:
    """Return an indicator as the year has it, or as it was read at a closing of a month.

    Raises TidakDitemukan where there is none.
    """
    if revisi is None:
        dokumen = rencana.dokumen_tahun(tahun)
    else:
        dokumen = _tutup(penutupan(periode), revisi).dokumen
    for satu in rencana.definisi_dokumen(dokumen):
        if satu.kode_indikator == kode:
            return satu
    raise TidakDitemukan("Indikator itu tidak ada pada tahun ini.")


def saat_ada(kode: str, h: HalamanBaris) -> frozenset[int | None]:
    """Return the closings of the month of a page whose document has an indicator; None among them:
    today's has it."""

    def ada(dokumen: DokumenRencana | None) -> bool:
        isi = dokumen.definisi if dokumen else []
        return any(d.kode_indikator == kode for d in isi)

    dulu = {t.revisi for t in h.penutupan if ada(t.dokumen)}
    return frozenset({*dulu, None} if ada(rencana.dokumen_tahun(h.periode.tahun)) else dulu)


def penutupan(periode: Periode) -> Sequence[TutupBulan]:
    """Return the closings of a period: only months have any."""
    return beku.tutup_bulan(periode) if periode.awal == periode.akhir else []


def _tutup(semua: Sequence[TutupBulan], revisi: int) -> TutupBulan:
    for satu in semua:
        if satu.revisi == revisi:
            return satu
    raise TidakDitemukan("Bulan itu belum ditutup, atau revisi itu tidak ada.")


def _kini(apa: Lingkup, setelah: str) -> tuple[Hitung, Sequence[BarisHitung], str | None]:
    """Return the count of the rows there are now, a page of them, and where the next begins."""
    hari = rentang(apa.sumber, apa.periode, clock.hari_ini())
    if hari is None:
        return Hitung(), [], None
    if apa.isian is None:
        hitung = hitung_rentang(apa.sumber, *hari)
    else:
        hitung = rumus.hitung(b for b in baris(apa.sumber, *hari) if b.objek_id in apa.isian)
    return hitung, *halaman_kini(apa.sumber, hari, setelah, apa.isian)


def _dulu(
    tutup: TutupBulan, apa: Lingkup, setelah: str
) -> tuple[Hitung, Sequence[BarisHitung], str | None]:
    """Return the same of the rows that a closing kept."""
    kode = apa.sumber.kode
    if apa.isian is None:
        angka = {(a.sumber, a.periode): a.hitung for a in tutup.angka}
        hitung = angka.get((kode, apa.periode.kode), Hitung())
    else:
        milik = beku.baris_beku(tutup.id, kode)
        hitung = rumus.hitung(satu for satu in milik if satu.objek_id in apa.isian)
    kunci = baca_kunci(setelah, (int,)) or [0]
    isi = beku.halaman_beku(tutup.id, kode, kunci[0], HALAMAN + 1, apa.isian)
    lanjut = tulis_kunci([isi[HALAMAN - 1][0]]) if len(isi) > HALAMAN else None
    return hitung, [satu for _, satu in isi[:HALAMAN]], lanjut


def halaman_baris(
    pelaku: Pelaku, apa: Lingkup, *, revisi: int | None = None, setelah: str = ""
) -> HalamanBaris:
    """Return a page of the rows that a figure counts, as they are or as they were at a closing.

    Raises TidakDitemukan for a month that was not closed.
    """
    authz.tabel().pastikan(pelaku, LIHAT)
    semua = penutupan(apa.periode)
    tutup = None if revisi is None else _tutup(semua, revisi)
    hitung, tampak, lanjut = _dulu(tutup, apa, setelah) if tutup else _kini(apa, setelah)
    tersimpan: Hitung | None = hitung
    if tutup is None and apa.isian is None:
        tersimpan = angka_periode(apa.sumber, apa.periode, angka_tahun(apa.periode.tahun))
    return HalamanBaris(
        apa.sumber,
        apa.periode,
        hitung,
        tersimpan,
        beralamat(pelaku, tampak),
        lanjut,
        tutup,
        semua,
    )
