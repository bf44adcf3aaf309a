"""Closed months: which there are, what they kept, how the present differs from them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.audit import queries as audit
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.indikator.models import AngkaBeku, BarisBeku, IsianIndikator, TutupBulan
from hi_cases.indikator.queries.angka import angka_tahun, belum_dihitung
from hi_cases.indikator.queries.cacah import baris, rentang
from hi_cases.indikator.queries.jejak import isi_dokumen
from hi_cases.indikator.queries.rencana import dokumen_tahun
from hi_cases.indikator.queries.sebutan import beri_nama
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.queries.sumber.isian import KODE as ISIAN
from hi_cases.indikator.rules.beku import (
    Beda,
    IsiTutup,
    SidikBaris,
    beda,
    halangan,
    sidik_tutup,
)
from hi_cases.indikator.types import BarisHitung, Hitung, Periode, bulan_tahun

_KOLOM_BARIS = [satu.name for satu in fields(BarisHitung)]


def bulan_ditutup() -> set[Periode]:
    """Return the months that are closed, of all years."""
    stmt = sa.select(TutupBulan.tahun, TutupBulan.bulan).distinct()
    return {Periode(tahun, bulan, bulan) for tahun, bulan in db.session.execute(stmt)}


def tutup_tahun(tahun: int) -> Sequence[TutupBulan]:
    """Return the closings of a year, in order of month and revision."""
    stmt = sa.select(TutupBulan).where(TutupBulan.tahun == tahun)
    return db.session.scalars(stmt.order_by(TutupBulan.bulan, TutupBulan.revisi)).all()


def angka_beku(tutup: Iterable[int]) -> dict[tuple[int, str, str], Hitung]:
    """Return the numbers that closings kept, by closing, source and period."""
    nama = [satu.name for satu in fields(Hitung)]
    kunci = (AngkaBeku.tutup_id, AngkaBeku.sumber, AngkaBeku.periode)
    stmt = sa.select(*kunci, *(getattr(AngkaBeku, satu) for satu in nama))
    semua = db.session.execute(stmt.where(AngkaBeku.tutup_id.in_(list(tutup))))
    return {(t, s, p): Hitung(*isi) for t, s, p, *isi in semua}


def tutup_bulan(periode: Periode) -> Sequence[TutupBulan]:
    """Return the closings of a month with their numbers, the first one first."""
    stmt = (
        sa.select(TutupBulan)
        .where(TutupBulan.tahun == periode.tahun, TutupBulan.bulan == periode.awal)
        .options(selectinload(TutupBulan.angka))
        .execution_options(populate_existing=True)
    )
    return db.session.scalars(stmt.order_by(TutupBulan.revisi)).all()


@dataclass(frozen=True)
class BarisBulan:
    """One month as the list shows it."""

    periode: Periode
    tutup: Sequence[TutupBulan]
    berubah: int
    """Figures that are other now than when it was last closed."""
    dokumen_lain: bool
    """Whether another planning document holds now than when it was last closed."""
    halangan: str | None
    """Why it cannot be closed; None: it can, anew where it is closed."""


def _angka_beku(tutup: TutupBulan) -> dict[tuple[str, str], Hitung]:
    return {(a.sumber, a.periode): a.hitung for a in tutup.angka}


def bulan(tahun: int) -> list[BarisBulan]:
    """Return the months of a year with what was closed of each, and what changed since."""
    per_bulan: dict[int, list[TutupBulan]] = {}
    for satu in tutup_tahun(tahun):
        per_bulan.setdefault(satu.bulan, []).append(satu)
    beku = angka_beku(milik[-1].id for milik in per_bulan.values())
    kini, ditutup, dokumen = angka_tahun(tahun), bulan_ditutup(), dokumen_tahun(tahun)

    def susun(p: Periode) -> BarisBulan:
        tutup, tolak = per_bulan.get(p.awal, []), halangan(p, clock.hari_ini(), ditutup)
        if not tutup:
            return BarisBulan(p, tutup, 0, False, tolak)
        lain = tutup[-1].dokumen is not dokumen
        dulu = {(s, q): isi for (nomor, s, q), isi in beku.items() if nomor == tutup[-1].id}
        return BarisBulan(p, tutup, _berubah(dulu, p, kini), lain, tolak)

    return [susun(p) for p in bulan_tahun(tahun)]


def _berubah(
    beku: Mapping[tuple[str, str], Hitung],
    periode: Periode,
    kini: Mapping[tuple[str, str], Hitung],
) -> int:
    return sum(beku[k] != kini.get(k, Hitung()) for k in _dibanding(periode, kini) if k in beku)


def _dibanding(periode: Periode, kini: Mapping[tuple[str, str], Hitung]) -> list[tuple[str, str]]:
    """Return what a closing of a month is compared by: the month, and the year up to it where a
    figure is kept of that today (the first quarter, the whole year). A month before it that was
    revised changes the latter alone."""
    tahunan = Periode.sampai_bulan(periode.tahun, periode.akhir).kode
    semua = [(kode, periode.kode) for kode in SUMBER]
    if tahunan != periode.kode:
        semua += [(kode, tahunan) for kode in SUMBER if (kode, tahunan) in kini]
    return semua


@dataclass(frozen=True)
class BandingSumber:
    """One source of a closed month: what each closing kept, what it is now."""

    kode: str
    nama: str
    beku: Sequence[Hitung | None]
    kini: Hitung
    periode: Periode
    """The month itself, or the year up to it."""
    usang: bool
    """Whether something that it reads was written since it was counted."""

    @property
    def berubah(self) -> bool:
        """Whether the present differs from the last closing."""
        return bool(self.beku) and self.beku[-1] is not None and self.beku[-1] != self.kini

    def beda_dari_sebelum(self, nomor: int) -> bool:
        """Whether a closing, by its place among them, differs from the one before it."""
        dulu, ini = (self.beku[nomor - 1], self.beku[nomor]) if nomor else (None, None)
        return dulu is not None and ini is not None and dulu != ini


@dataclass(frozen=True)
class Banding:
    """A closed month with all its closings."""

    periode: Periode
    tutup: Sequence[TutupBulan]
    sumber: Sequence[BandingSumber]
    dokumen_lain: bool
    """Whether another planning document holds now than at the last closing."""


def banding(periode: Periode) -> Banding:
    """Return a closed month beside the present; TidakDitemukan where it was never closed."""
    semua = tutup_bulan(periode)
    if not semua:
        raise TidakDitemukan("Bulan itu belum ditutup.")
    kini, beku = angka_tahun(periode.tahun), [_angka_beku(t) for t in semua]
    usang, dokumen = belum_dihitung(periode.tahun), dokumen_tahun(periode.tahun)
    isi = [
        BandingSumber(
            kode,
            SUMBER[kode].nama,
            [b.get((kode, satu)) for b in beku],
            kini.get((kode, satu), Hitung()),
            Periode.dari_kode(satu),
            kode in usang,
        )
        for kode, satu in _dibanding(periode, kini)
    ]
    return Banding(periode, semua, isi, semua[-1].dokumen is not dokumen)


def baris_beku(tutup_id: int, sumber: str) -> Iterator[BarisHitung]:
    """Return the rows that a closing kept of a source, in their order."""
    stmt = sa.select(BarisBeku).where(BarisBeku.tutup_id == tutup_id, BarisBeku.sumber == sumber)
    for satu in db.session.scalars(stmt.order_by(BarisBeku.id)):
        yield satu.baris


def isian_beku(tutup: Iterable[int]) -> dict[int, dict[tuple[str, str], Decimal]]:
    """Return what closings kept of what was entered by hand, added up by what of what; entries
    are never changed, and one that was struck out since counted then."""
    stmt = (
        sa.select(BarisBeku.tutup_id, IsianIndikator.macam, IsianIndikator.kunci)
        .add_columns(IsianIndikator.nilai)
        .join(IsianIndikator, IsianIndikator.id == BarisBeku.objek_id)
        .where(BarisBeku.tutup_id.in_(list(tutup)), BarisBeku.sumber == ISIAN)
    )
    hasil: dict[int, dict[tuple[str, str], Decimal]] = {}
    for nomor, macam, kunci, nilai in db.session.execute(stmt):
        milik = hasil.setdefault(nomor, {})
        milik[(macam.value, kunci)] = milik.get((macam.value, kunci), Decimal(0)) + nilai
    return hasil


def isi_sidik(tutup: TutupBulan, angka: Iterable[tuple[str, str, Hitung, str]]) -> IsiTutup:
    """Return what a closing kept, for its hash."""
    rencana = isi_dokumen(tutup.dokumen)["sidik"] if tutup.dokumen else ""
    return IsiTutup(list(angka), isian_beku([tutup.id]).get(tutup.id, {}), rencana)


def utuh(tutup: TutupBulan) -> bool:
    """Tell whether a closing is as it was made: its rows give the hashes beside its numbers, these
    the hash of the closing, and that is the one in the trail."""
    sidik: dict[str, SidikBaris] = {a.sumber: SidikBaris() for a in tutup.angka}
    kolom = [getattr(BarisBeku, nama) for nama in _KOLOM_BARIS]
    stmt = sa.select(BarisBeku.sumber, *kolom).where(BarisBeku.tutup_id == tutup.id)
    urut = stmt.order_by(BarisBeku.sumber, BarisBeku.id).execution_options(yield_per=1000)
    for sumber, *isi in db.session.execute(urut):
        sidik.setdefault(sumber, SidikBaris()).tambah(BarisHitung(*isi))
    if {a.sumber: a.sidik for a in tutup.angka if a.sidik} != {k: s.hex for k, s in sidik.items()}:
        return False
    angka = ((a.sumber, a.periode, a.hitung, a.sidik) for a in tutup.angka)
    semua = sidik_tutup(isi_sidik(tutup, angka), tutup.bentuk_sidik)
    tercatat = [j.sesudah.get("sidik") for j in audit.jejak(tutup.rujukan) if j.sesudah]
    return [semua] == [tutup.sidik] == tercatat


def halaman_beku(
    tutup_id: int, sumber: str, setelah: int, banyak: int, milik: Collection[int] | None = None
) -> list[tuple[int, BarisHitung]]:
    """Return some of these rows behind row `setelah`, each with its number; `milik`: only of these
    things."""
    stmt = (
        sa.select(BarisBeku)
        .where(BarisBeku.tutup_id == tutup_id, BarisBeku.sumber == sumber, BarisBeku.id > setelah)
        .order_by(BarisBeku.id)
        .limit(banyak)
    )
    if milik is not None:
        stmt = stmt.where(BarisBeku.objek_id.in_(list(milik)))
    return [(satu.id, satu.baris) for satu in db.session.scalars(stmt)]


def beda_tutup(dulu: TutupBulan, ini: TutupBulan | None, sumber: str) -> Beda:
    """Return how the rows of a source differ between two closings, or from one to the present."""
    if ini is not None:
        return beda(baris_beku(dulu.id, sumber), baris_beku(ini.id, sumber))
    periode = Periode(dulu.tahun, dulu.bulan, dulu.bulan)
    hari = rentang(SUMBER[sumber], periode, clock.hari_ini()) or (periode.dari, periode.sampai)
    kini = beri_nama(baris(SUMBER[sumber], *hari), kunci_perusahaan=SUMBER[sumber].kunci_perusahaan)
    return beda(baris_beku(dulu.id, sumber), kini)
