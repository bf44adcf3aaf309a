"""Closed months: which there are, what they kept, how the present differs from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.audit import queries as audit
from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.indikator.models import AngkaBeku, BarisBeku, TutupBulan
from hi_cases.indikator.queries.angka import angka_tahun
from hi_cases.indikator.queries.cacah import baris, rentang
from hi_cases.indikator.queries.sebutan import beri_nama
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.rules.beku import Beda, SidikBaris, beda, halangan, sidik_tutup
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
    halangan: str | None
    """Why it cannot be closed; None: it can, anew where it is closed."""


def _angka_beku(tutup: TutupBulan) -> dict[tuple[str, str], Hitung]:
    return {(a.sumber, a.periode): a.hitung for a in tutup.angka}


def bulan(tahun: int) -> list[BarisBulan]:
    """Return the months of a year with what was closed of each, and what changed since."""
    stmt = sa.select(TutupBulan).where(TutupBulan.tahun == tahun).order_by(TutupBulan.revisi)
    per_bulan: dict[int, list[TutupBulan]] = {}
    for satu in db.session.scalars(stmt.options(selectinload(TutupBulan.angka))):
        per_bulan.setdefault(satu.bulan, []).append(satu)
    kini, ditutup = angka_tahun(tahun), bulan_ditutup()
    return [
        BarisBulan(
            p,
            per_bulan.get(p.awal, []),
            _berubah(per_bulan[p.awal][-1], p, kini) if p.awal in per_bulan else 0,
            halangan(p, clock.hari_ini(), ditutup),
        )
        for p in bulan_tahun(tahun)
    ]


def _berubah(tutup: TutupBulan, periode: Periode, kini: Mapping[tuple[str, str], Hitung]) -> int:
    beku = _angka_beku(tutup)
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

    @property
    def berubah(self) -> bool:
        """Whether the present differs from the last closing."""
        return bool(self.beku) and self.beku[-1] is not None and self.beku[-1] != self.kini


@dataclass(frozen=True)
class Banding:
    """A closed month with all its closings."""

    periode: Periode
    tutup: Sequence[TutupBulan]
    sumber: Sequence[BandingSumber]


def banding(periode: Periode) -> Banding:
    """Return a closed month beside the present; TidakDitemukan where it was never closed."""
    semua = tutup_bulan(periode)
    if not semua:
        raise TidakDitemukan("Bulan itu belum ditutup.")
    kini, beku = angka_tahun(periode.tahun), [_angka_beku(t) for t in semua]
    isi = [
        BandingSumber(
            kode,
            SUMBER[kode].nama,
            [b.get((kode, satu)) for b in beku],
            kini.get((kode, satu), Hitung()),
            Periode.dari_kode(satu),
        )
        for kode, satu in _dibanding(periode, kini)
    ]
    return Banding(periode, semua, isi)


def baris_beku(tutup_id: int, sumber: str) -> Iterator[BarisHitung]:
    """Return the rows that a closing kept of a source, in their order."""
    stmt = sa.select(BarisBeku).where(BarisBeku.tutup_id == tutup_id, BarisBeku.sumber == sumber)
    for satu in db.session.scalars(stmt.order_by(BarisBeku.id)):
        yield satu.baris


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
    semua = sidik_tutup((a.sumber, a.periode, a.hitung, a.sidik) for a in tutup.angka)
    tercatat = [j.sesudah.get("sidik") for j in audit.jejak(tutup.rujukan) if j.sesudah]
    return [semua] == [tutup.sidik] == tercatat


def halaman_beku(
    tutup_id: int, sumber: str, setelah: int, banyak: int
) -> list[tuple[int, BarisHitung]]:
    """Return some of these rows behind row `setelah`, each with its number."""
    stmt = (
        sa.select(BarisBeku)
        .where(BarisBeku.tutup_id == tutup_id, BarisBeku.sumber == sumber, BarisBeku.id > setelah)
        .order_by(BarisBeku.id)
        .limit(banyak)
    )
    return [(satu.id, satu.baris) for satu in db.session.scalars(stmt)]


def beda_kini(tutup: TutupBulan, sumber: str) -> Beda:
    """Return how the rows of a source differ today from those of a closing."""
    periode = Periode(tutup.tahun, tutup.bulan, tutup.bulan)
    hari = rentang(SUMBER[sumber], periode, clock.hari_ini()) or (periode.dari, periode.sampai)
    kini = beri_nama(baris(SUMBER[sumber], *hari), kunci_perusahaan=SUMBER[sumber].kunci_perusahaan)
    return beda(baris_beku(tutup.id, sumber), kini)


def angka_beku(tahun: int, sumber: str) -> dict[tuple[int, str], Hitung]:
    """Return the numbers of a source in all closings of a year, by closing and period."""
    milik = sa.select(TutupBulan.id).where(TutupBulan.tahun == tahun)
    stmt = sa.select(AngkaBeku).where(AngkaBeku.tutup_id.in_(milik), AngkaBeku.sumber == sumber)
    return {(a.tutup_id, a.periode): a.hitung for a in db.session.scalars(stmt)}
