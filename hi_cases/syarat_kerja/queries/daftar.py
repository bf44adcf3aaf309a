"""The register as a list: what the office filters, and what the public may know, paged by key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db, lolos_like
from hi_cases.core.kunci_halaman import TOTAL_PASTI, baca_kunci, tulis_kunci
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan.queries import atas as perusahaan_atas
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.types import JenisInstrumen, Keadaan, StatusInstrumen, UrutRegister

UKURAN = 50
UKURAN_PUBLIK = 20


@dataclass(frozen=True)
class Saringan:
    """What the register is narrowed to; every field lives in the address."""

    q: str = ""
    jenis: JenisInstrumen | None = None
    keadaan: Keadaan | None = None
    kecamatan: tuple[str, ...] = ()
    dalam: int | None = None
    """Only what ends within so many days from today."""


@dataclass(frozen=True)
class BarisRegister:
    """One entry with the company that it is of today."""

    instrumen: Instrumen
    perusahaan_id: int
    perusahaan: str
    kecamatan: str
    keadaan: Keadaan


@dataclass(frozen=True)
class Halaman:
    """One page of the register: its rows, the exact total (None above 10,000), the next key."""

    baris: Sequence[BarisRegister]
    total: int | None
    berikut: str | None


def syarat_keadaan(keadaan: Keadaan, hari: date) -> sa.ColumnElement[bool]:
    """Return the condition of a state on a day: a term that is over counts before the night."""
    berlaku = Instrumen.status == StatusInstrumen.BERLAKU
    return {
        Keadaan.AKAN_BERLAKU: sa.and_(berlaku, Instrumen.berlaku_dari > hari),
        Keadaan.BERLAKU: sa.and_(
            berlaku, Instrumen.berlaku_dari <= hari, Instrumen.berlaku_sampai >= hari
        ),
        Keadaan.BERAKHIR: sa.or_(
            Instrumen.status == StatusInstrumen.BERAKHIR,
            sa.and_(berlaku, Instrumen.berlaku_sampai < hari),
        ),
        Keadaan.DIGANTIKAN: Instrumen.status == StatusInstrumen.DIGANTIKAN,
        Keadaan.DIBATALKAN: Instrumen.status == StatusInstrumen.DIBATALKAN,
    }[keadaan]


def _cocok(q: str) -> sa.ColumnElement[bool]:
    pola = f"%{lolos_like(q.lower())}%"
    return sa.or_(
        sa.func.lower(Instrumen.nomor).like(pola, escape="\\"),
        Instrumen.perusahaan_id.in_(perusahaan.bernama(q)),
    )


def _syarat(s: Saringan, hari: date) -> list[sa.ColumnElement[bool]]:
    syarat: list[sa.ColumnElement[bool]] = []
    if s.q.strip():
        syarat.append(_cocok(s.q.strip()))
    if s.jenis is not None:
        syarat.append(Instrumen.jenis == s.jenis)
    if s.keadaan is not None:
        syarat.append(syarat_keadaan(s.keadaan, hari))
    if s.kecamatan:
        syarat.append(Instrumen.perusahaan_id.in_(perusahaan_atas.di_kecamatan(s.kecamatan)))
    if s.dalam is not None:
        syarat += [
            syarat_keadaan(Keadaan.BERLAKU, hari),
            Instrumen.berlaku_sampai <= hari + timedelta(days=s.dalam),
        ]
    return syarat


def jadikan_baris(semua: Sequence[Instrumen]) -> list[BarisRegister]:
    """Give entries their company of today, merges followed, in three queries."""
    kini = perusahaan.utama(satu.perusahaan_id for satu in semua)
    ids = {kini.get(satu.perusahaan_id, satu.perusahaan_id) for satu in semua}
    milik = perusahaan_atas.nama_dan_kecamatan(ids)
    hari, hasil = clock.hari_ini(), []
    for satu in semua:
        nomor = kini.get(satu.perusahaan_id, satu.perusahaan_id)
        nama, kecamatan = milik[nomor]
        hasil.append(BarisRegister(satu, nomor, nama, kecamatan, satu.keadaan(hari)))
    return hasil


def _halaman(
    syarat: Sequence[sa.ColumnElement[bool]], urut: UrutRegister, setelah: str, ukuran: int
) -> Halaman:
    dasar = sa.select(Instrumen.id).where(*syarat)
    total = db.session.scalar(
        sa.select(sa.func.count()).select_from(dasar.limit(TOTAL_PASTI + 1).subquery())
    )
    turun = urut is UrutRegister.TERBARU
    kolom = Instrumen.tanggal if turun else Instrumen.berlaku_sampai
    stmt = sa.select(Instrumen).where(*syarat).limit(ukuran + 1)
    if (kunci := baca_kunci(setelah, (date, int))) is not None:
        hari, nomor = kunci
        beda = kolom < hari if turun else kolom > hari
        sama = Instrumen.id < nomor if turun else Instrumen.id > nomor
        stmt = stmt.where(sa.or_(beda, sa.and_(kolom == hari, sama)))
    arah = (kolom.desc(), Instrumen.id.desc()) if turun else (kolom, Instrumen.id)
    semua = db.session.scalars(stmt.order_by(*arah)).all()
    berikut = None
    if len(semua) > ukuran:
        akhir = semua[ukuran - 1]
        berikut = tulis_kunci([akhir.tanggal if turun else akhir.berlaku_sampai, akhir.id])
    pasti = total if total is not None and total <= TOTAL_PASTI else None
    return Halaman(jadikan_baris(semua[:ukuran]), pasti, berikut)


def daftar(
    saringan: Saringan, urut: UrutRegister = UrutRegister.TERBARU, setelah: str = ""
) -> Halaman:
    """Return one page of the register; the number of queries stays, whatever the rows."""
    return _halaman(_syarat(saringan, clock.hari_ini()), urut, setelah, UKURAN)


def daftar_publik(q: str = "", setelah: str = "") -> Halaman:
    """Return one page of what the public may know; nothing entered by mistake."""
    syarat: list[sa.ColumnElement[bool]] = [Instrumen.status != StatusInstrumen.DIBATALKAN]
    if q.strip():
        syarat.append(Instrumen.perusahaan_id.in_(perusahaan.bernama_seperti(q)))
    return _halaman(syarat, UrutRegister.TERBARU, setelah, UKURAN_PUBLIK)
