"""One indicator: its months, quarters and years; the rows behind a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.kunci_halaman import baca_kunci, tulis_kunci
from hi_cases.core.papan import label_semua
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.indikator.models import TutupBulan
from hi_cases.indikator.queries import beku
from hi_cases.indikator.queries.angka import angka_tahun
from hi_cases.indikator.queries.cacah import baris, hitung_rentang, kunci_baris, rentang
from hi_cases.indikator.queries.program import BarisIndikator, Program, program
from hi_cases.indikator.queries.sebutan import beri_nama
from hi_cases.indikator.queries.sumber import SUMBER, Sumber
from hi_cases.indikator.rules import rumus
from hi_cases.indikator.rules.izin import LIHAT
from hi_cases.indikator.types import (
    Angka,
    BarisHitung,
    Definisi,
    Hitung,
    Periode,
    Rumus,
    bulan_tahun,
    triwulan_tahun,
)

HALAMAN = 50


@dataclass(frozen=True)
class Penutupan:
    """What one closing of a month kept, and why it was closed anew."""

    revisi: int
    alasan: str
    angka: Angka | None


@dataclass(frozen=True)
class BarisPeriode:
    """A figure of one period; `beku` is what was kept when its month was closed last, `berubah`
    whether a closed month has other rows now, or a longer period another figure."""

    periode: Periode
    angka: Angka | None
    lain: Angka | None
    beku: Angka | None
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


def _angka(isi: Hitung | None, cara: Rumus) -> Angka | None:
    return rumus.angka(cara, isi) if isi is not None else None


class _Tertutup:
    """The closings of a year, and what they kept of one source."""

    def __init__(self, tahun: int, sumber: str) -> None:
        self._isi = beku.angka_beku(tahun, sumber)
        self._per_bulan: dict[int, list[TutupBulan]] = {}
        for satu in beku.tutup_tahun(tahun):
            self._per_bulan.setdefault(satu.bulan, []).append(satu)

    def semua(self, periode: Periode) -> list[tuple[TutupBulan, Hitung | None]]:
        """Return the closings of a month; of a longer period those of its last month, which keep
        the year up to it. None where one of its months is open."""
        if not all(b in self._per_bulan for b in periode.bulan):
            return []
        milik = self._per_bulan[periode.akhir]
        return [(satu, self._isi.get((satu.id, periode.kode))) for satu in milik]


def rinci(pelaku: Pelaku, setahun: Periode, kode: str) -> Rinci:
    """Return an indicator of a year; TidakDitemukan where the year does not have it."""
    semua, tahun = program(pelaku, setahun), setahun.tahun
    satu = semua.satu(kode)
    d, kini = satu.definisi, dict(angka_tahun(tahun))
    tertutup = _Tertutup(tahun, d.sumber)

    def susun(periode: Periode) -> BarisPeriode:
        if d.rumus is Rumus.TANGAN:
            return BarisPeriode(periode, None, None, None)
        isi = kini.get((d.sumber, periode.kode))
        angka, sebulan = _angka(isi, d.rumus), periode.awal == periode.akhir
        lain = d.rumus_lain and _angka(kini.get((d.sumber_lain, periode.kode)), d.rumus_lain)
        ada = tertutup.semua(periode)
        dulu = _angka(ada[-1][1], d.rumus) if ada else None
        lain_baris = bool(sebulan and ada and ada[-1][1] != (isi or Hitung()))
        return BarisPeriode(
            periode,
            angka,
            lain or None,
            dulu,
            [Penutupan(t.revisi, t.catatan, _angka(h, d.rumus)) for t, h in ada if sebulan],
            dulu is not None and angka is not None and (lain_baris or dulu != angka),
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


@dataclass(frozen=True)
class BarisTampak:
    """A counted row with the address of its thing, where the actor may see it."""

    baris: BarisHitung
    url: str


@dataclass(frozen=True)
class HalamanBaris:
    """A page of the rows behind a figure."""

    sumber: Sumber
    periode: Periode
    hitung: Hitung
    """Of these very rows."""
    tersimpan: Hitung
    """What other pages show until the next count; of a closing, what it kept."""
    baris: Sequence[BarisTampak]
    berikut: str | None
    tutup: TutupBulan | None
    penutupan: Sequence[TutupBulan]
    """All closings of the month."""


def _sumber(definisi: Definisi, *, lain: bool) -> Sumber:
    satu = SUMBER.get(definisi.sumber_lain if lain else definisi.sumber)
    if satu is None:
        raise TidakDitemukan("Indikator ini tidak dihitung dari baris.")
    return satu


def _tutup(penutupan: Sequence[TutupBulan], revisi: int) -> TutupBulan:
    for satu in penutupan:
        if satu.revisi == revisi:
            return satu
    raise TidakDitemukan("Bulan itu belum ditutup, atau revisi itu tidak ada.")


def _kini(sumber: Sumber, periode: Periode, setelah: str) -> tuple[list[BarisHitung], str | None]:
    hari = rentang(sumber, periode, clock.hari_ini())
    if hari is None:
        return [], None
    kunci = baca_kunci(setelah, (date, int, str))
    semua = baris(sumber, *hari, (kunci[0], kunci[1], kunci[2]) if kunci else None)
    isi = list(beri_nama(islice(semua, HALAMAN + 1), kunci_perusahaan=sumber.kunci_perusahaan))
    lanjut = tulis_kunci(kunci_baris(isi[HALAMAN - 1])) if len(isi) > HALAMAN else None
    return isi[:HALAMAN], lanjut


def _dulu(tutup: TutupBulan, sumber: Sumber, setelah: str) -> tuple[list[BarisHitung], str | None]:
    kunci = baca_kunci(setelah, (int,)) or [0]
    isi = beku.halaman_beku(tutup.id, sumber.kode, kunci[0], HALAMAN + 1)
    lanjut = tulis_kunci([isi[HALAMAN - 1][0]]) if len(isi) > HALAMAN else None
    return [satu for _, satu in isi[:HALAMAN]], lanjut


def halaman_baris(
    pelaku: Pelaku,
    definisi: Definisi,
    periode: Periode,
    *,
    lain: bool = False,
    revisi: int | None = None,
    setelah: str = "",
) -> HalamanBaris:
    """Return a page of the rows that a figure counts, as they are or as they were at a closing.

    Raises TidakDitemukan for an indicator without rows, a month that was not closed.
    """
    authz.tabel().pastikan(pelaku, LIHAT)
    sumber = _sumber(definisi, lain=lain)
    penutupan = beku.tutup_bulan(periode) if periode.awal == periode.akhir else []
    tutup = None if revisi is None else _tutup(penutupan, revisi)
    kunci = (sumber.kode, periode.kode)
    if tutup is not None:
        tersimpan = {(a.sumber, a.periode): a.hitung for a in tutup.angka}.get(kunci, Hitung())
        hitung = tersimpan
        tampak, lanjut = _dulu(tutup, sumber, setelah)
    else:
        tersimpan = angka_tahun(periode.tahun).get(kunci, Hitung())
        hari = rentang(sumber, periode, clock.hari_ini())
        hitung = hitung_rentang(sumber, *hari) if hari else Hitung()
        tampak, lanjut = _kini(sumber, periode, setelah)
    url = _alamat(pelaku, tampak)
    return HalamanBaris(
        sumber,
        periode,
        hitung,
        tersimpan,
        [BarisTampak(b, url[Rujukan(b.jenis, b.objek_id)].url) for b in tampak],
        lanjut,
        tutup,
        penutupan,
    )


def _alamat(pelaku: Pelaku, baris: Sequence[BarisHitung]) -> dict[Rujukan, Label]:
    return label_semua(pelaku, (Rujukan(satu.jenis, satu.objek_id) for satu in baris))
