"""The register as a list, the reports that are awaited, and who must have a body and has none.

All are paged by key, and each page takes a number of statements that does not grow with its rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db, lolos_like
from hi_cases.core.kunci_halaman import TOTAL_PASTI, baca_kunci, tulis_kunci
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.lks_bipartit.models import LksBipartit, PeriodeLaporan
from hi_cases.lks_bipartit.types import Keadaan, Status, UrutRegister
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan.queries import atas as perusahaan_atas

UKURAN = 50
WAJIB = "lksb_wajib"


@dataclass(frozen=True)
class Saringan:
    """What the register is narrowed to; every field lives in the address."""

    q: str = ""
    keadaan: Keadaan | None = None
    kecamatan: tuple[str, ...] = ()
    dalam: int | None = None
    """Only what ends within so many days from today."""
    menunggak: bool = False
    """Only what has a report that is late."""


@dataclass(frozen=True)
class BarisRegister:
    """One entry with the company that it is of today, and how many reports are late."""

    lks: LksBipartit
    perusahaan_id: int
    perusahaan: str
    kecamatan: str
    keadaan: Keadaan
    menunggak: int


@dataclass(frozen=True)
class BarisPeriode:
    """One period of reporting with its entry."""

    periode: PeriodeLaporan
    perusahaan_id: int
    perusahaan: str
    kecamatan: str
    sisa_hari: int
    """Days from today to the due day; negative: late."""


@dataclass(frozen=True)
class Halaman:
    """One page: its rows, the exact total (None above 10,000), the next key."""

    baris: Sequence[Any]
    total: int | None
    berikut: str | None


def menunggak_pada(hari: date) -> sa.ColumnElement[bool]:
    """Return the condition of a period whose report is late on a day and still awaited."""
    return sa.and_(
        PeriodeLaporan.disampaikan_pada.is_(None),
        PeriodeLaporan.ditutup_pada.is_(None),
        PeriodeLaporan.jatuh < hari,
    )


def syarat_keadaan(keadaan: Keadaan, hari: date) -> sa.ColumnElement[bool]:
    """Return the condition of a state on a day: a term that is over counts before the night."""
    berlaku = LksBipartit.status == Status.BERLAKU
    return {
        Keadaan.AKAN_BERLAKU: sa.and_(berlaku, LksBipartit.berlaku_dari > hari),
        Keadaan.BERLAKU: sa.and_(
            berlaku, LksBipartit.berlaku_dari <= hari, LksBipartit.berlaku_sampai >= hari
        ),
        Keadaan.BERAKHIR: sa.or_(
            LksBipartit.status == Status.BERAKHIR,
            sa.and_(berlaku, LksBipartit.berlaku_sampai < hari),
        ),
        Keadaan.DIGANTIKAN: LksBipartit.status == Status.DIGANTIKAN,
        Keadaan.DIBUBARKAN: LksBipartit.status == Status.DIBUBARKAN,
        Keadaan.DIBATALKAN: LksBipartit.status == Status.DIBATALKAN,
    }[keadaan]


def _syarat(s: Saringan, hari: date) -> list[sa.ColumnElement[bool]]:
    syarat: list[sa.ColumnElement[bool]] = []
    if q := s.q.strip():
        pola = f"%{lolos_like(q.lower())}%"
        syarat.append(
            sa.or_(
                sa.func.lower(LksBipartit.nomor).like(pola, escape="\\"),
                LksBipartit.perusahaan_id.in_(perusahaan.bernama(q)),
            )
        )
    if s.keadaan is not None:
        syarat.append(syarat_keadaan(s.keadaan, hari))
    if s.kecamatan:
        syarat.append(LksBipartit.perusahaan_id.in_(perusahaan_atas.di_kecamatan(s.kecamatan)))
    if s.dalam is not None:
        syarat += [
            syarat_keadaan(Keadaan.BERLAKU, hari),
            LksBipartit.berlaku_sampai <= hari + timedelta(days=s.dalam),
        ]
    if s.menunggak:
        syarat.append(
            sa.exists().where(PeriodeLaporan.lks_id == LksBipartit.id, menunggak_pada(hari))
        )
    return syarat


def _pasti(dasar: sa.Select[Any]) -> int | None:
    total = db.session.scalar(
        sa.select(sa.func.count()).select_from(dasar.limit(TOTAL_PASTI + 1).subquery())
    )
    return total if total is not None and total <= TOTAL_PASTI else None


def _pemilik(ids: Sequence[int]) -> dict[int, tuple[int, str, str]]:
    """Return by number the company of today, with its name and kecamatan."""
    kini = perusahaan.utama(ids)
    milik = perusahaan_atas.nama_dan_kecamatan(set(kini.values()) | set(ids))
    return {nomor: (kini.get(nomor, nomor), *milik[kini.get(nomor, nomor)]) for nomor in set(ids)}


def jadikan_baris(semua: Sequence[LksBipartit]) -> list[BarisRegister]:
    """Give entries their company of today and the count of late reports, in a few statements."""
    hari = clock.hari_ini()
    milik = _pemilik([satu.perusahaan_id for satu in semua])
    stmt = (
        sa.select(PeriodeLaporan.lks_id, sa.func.count())
        .where(PeriodeLaporan.lks_id.in_([satu.id for satu in semua]), menunggak_pada(hari))
        .group_by(PeriodeLaporan.lks_id)
    )
    tunggak = dict(db.session.execute(stmt).all())
    return [
        BarisRegister(satu, *milik[satu.perusahaan_id], satu.keadaan(hari), tunggak.get(satu.id, 0))
        for satu in semua
    ]


def daftar(
    saringan: Saringan, urut: UrutRegister = UrutRegister.TERBARU, setelah: str = ""
) -> Halaman:
    """Return one page of the register."""
    syarat = _syarat(saringan, clock.hari_ini())
    turun = urut is UrutRegister.TERBARU
    kolom = LksBipartit.tanggal if turun else LksBipartit.berlaku_sampai
    stmt = sa.select(LksBipartit).where(*syarat).limit(UKURAN + 1)
    if (kunci := baca_kunci(setelah, (date, int))) is not None:
        hari, nomor = kunci
        beda = kolom < hari if turun else kolom > hari
        sama = LksBipartit.id < nomor if turun else LksBipartit.id > nomor
        stmt = stmt.where(sa.or_(beda, sa.and_(kolom == hari, sama)))
    arah = (kolom.desc(), LksBipartit.id.desc()) if turun else (kolom, LksBipartit.id)
    semua = db.session.scalars(stmt.order_by(*arah)).all()
    berikut = None
    if len(semua) > UKURAN:
        akhir = semua[UKURAN - 1]
        berikut = tulis_kunci([akhir.tanggal if turun else akhir.berlaku_sampai, akhir.id])
    total = _pasti(sa.select(LksBipartit.id).where(*syarat))
    return Halaman(jadikan_baris(semua[:UKURAN]), total, berikut)


def semua_baris(saringan: Saringan) -> Iterator[BarisRegister]:
    """Yield every entry that a filter leaves, the newest first, page by page: for an export."""
    setelah = ""
    while True:
        halaman = daftar(saringan, UrutRegister.TERBARU, setelah)
        yield from halaman.baris
        if halaman.berikut is None:
            return
        setelah = halaman.berikut


def wajib_sejak(hari: date) -> int:
    """Return from how many workers on a company must have one, as set for a day."""
    return int(kalender.pengaturan(WAJIB, hari))


def _berlaku_kini() -> sa.Select[tuple[int]]:
    """Select the companies of today that have one in force."""
    hari = clock.hari_ini()
    berlaku = sa.select(LksBipartit.perusahaan_id).where(
        LksBipartit.status == Status.BERLAKU, LksBipartit.berlaku_sampai >= hari
    )
    peta = perusahaan.peta_kini(berlaku)
    return sa.select(peta.c.kini)


def belum_punya(
    q: str = "", kecamatan: tuple[str, ...] = (), setelah: str = "", ukuran: int = UKURAN
) -> perusahaan_atas.HalamanBerpekerja:
    """Return one page of the companies that must have one by their workers, and have none."""
    return perusahaan_atas.berpekerja(
        wajib_sejak(clock.hari_ini()),
        kecuali=_berlaku_kini(),
        q=q,
        kecamatan=kecamatan,
        setelah=setelah,
        ukuran=ukuran,
    )


def laporan_ditunggu(*, hanya_lewat: bool, setelah: str = "") -> Halaman:
    """Return one page of the periods whose report is awaited, the first due first."""
    hari = clock.hari_ini()
    syarat = [PeriodeLaporan.disampaikan_pada.is_(None), PeriodeLaporan.ditutup_pada.is_(None)]
    if hanya_lewat:
        syarat = [menunggak_pada(hari)]
    stmt = (
        sa.select(PeriodeLaporan)
        .options(sa.orm.joinedload(PeriodeLaporan.lks))
        .where(*syarat)
        .limit(UKURAN + 1)
    )
    if (kunci := baca_kunci(setelah, (date, int))) is not None:
        jatuh, nomor = kunci
        stmt = stmt.where(
            sa.or_(
                PeriodeLaporan.jatuh > jatuh,
                sa.and_(PeriodeLaporan.jatuh == jatuh, PeriodeLaporan.id > nomor),
            )
        )
    semua = db.session.scalars(stmt.order_by(PeriodeLaporan.jatuh, PeriodeLaporan.id)).all()
    berikut = None
    if len(semua) > UKURAN:
        akhir = semua[UKURAN - 1]
        berikut = tulis_kunci([akhir.jatuh, akhir.id])
    tampil = semua[:UKURAN]
    milik = _pemilik([satu.lks.perusahaan_id for satu in tampil])
    baris = [
        BarisPeriode(satu, *milik[satu.lks.perusahaan_id], (satu.jatuh - hari).days)
        for satu in tampil
    ]
    return Halaman(baris, _pasti(sa.select(PeriodeLaporan.id).where(*syarat)), berikut)
