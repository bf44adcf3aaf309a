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
class BarisPeriode:
    """A figure of one period; `beku` is what was kept when its month was closed, `berubah` whether
    a closed month has other rows now, or a longer period another figure."""

    periode: Periode
    angka: Angka | None
    lain: Angka | None
    beku: Angka | None
    revisi: int | None = None
    """The last closing, whose rows are kept; None: the period is no closed month."""
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


def _angka(
    isi: dict[tuple[str, str], Hitung], cara: Rumus, sumber: str, p: Periode
) -> Angka | None:
    ada = isi.get((sumber, p.kode))
    return rumus.angka(cara, ada) if ada is not None else None


def rinci(pelaku: Pelaku, setahun: Periode, kode: str) -> Rinci:
    """Return an indicator of a year; TidakDitemukan where the year does not have it."""
    semua, tahun = program(pelaku, setahun), setahun.tahun
    satu = semua.satu(kode)
    d, kini, tertutup = satu.definisi, dict(angka_tahun(tahun)), beku.angka_beku(tahun)
    terakhir = {t.bulan: t.revisi for t in beku.tutup_tahun(tahun)}

    def susun(periode: Periode) -> BarisPeriode:
        if d.rumus is Rumus.TANGAN:
            return BarisPeriode(periode, None, None, None)
        lain = d.rumus_lain and _angka(kini, d.rumus_lain, d.sumber_lain, periode)
        angka = _angka(kini, d.rumus, d.sumber, periode)
        kunci, sebulan = (d.sumber, periode.kode), periode.awal == periode.akhir
        # The year up to a month is kept with each; only what is closed to its last month is shown.
        utuh = all(b in terakhir for b in periode.bulan)
        dulu = _angka(tertutup, d.rumus, d.sumber, periode) if utuh else None
        lain_baris = sebulan and tertutup.get(kunci) != kini.get(kunci, Hitung())
        return BarisPeriode(
            periode,
            angka,
            lain or None,
            dulu,
            terakhir.get(periode.awal) if sebulan else None,
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
