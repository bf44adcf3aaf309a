"""The book as a list: what the office filters, and what the public may know, paged by key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.kunci_halaman import TOTAL_PASTI, baca_kunci, tulis_kunci
from hi_cases.perusahaan.queries import atas as perusahaan_atas
from hi_cases.perusahaan.queries.satu import utama
from hi_cases.serikat.models import Organisasi
from hi_cases.serikat.queries.cocok import cocok_teks
from hi_cases.serikat.types import JenisOrganisasi, StatusOrganisasi

UKURAN = 50
UKURAN_PUBLIK = 20
_TANPA_HARI = date(1900, 1, 1)
"""An association of employers has no day of recording: it stands behind those that have."""


@dataclass(frozen=True)
class Saringan:
    """What the book is narrowed to; every field lives in the address."""

    q: str = ""
    jenis: JenisOrganisasi | None = None
    status: StatusOrganisasi | None = None
    kecamatan: str = ""
    tahun: int | None = None
    """Only what was recorded in this year."""


@dataclass(frozen=True)
class BarisBuku:
    """One line: the organisation, its company of today, and what stands above it."""

    organisasi: Organisasi
    perusahaan_id: int | None
    perusahaan: str
    induk: str
    induk_id: int | None


@dataclass(frozen=True)
class Halaman:
    """One page of the book: its lines, the exact total (None above 10,000), the next key."""

    baris: Sequence[BarisBuku]
    total: int | None
    berikut: str | None


def syarat(s: Saringan) -> list[sa.ColumnElement[bool]]:
    """Return the conditions of a filter."""
    hasil: list[sa.ColumnElement[bool]] = []
    if s.q.strip():
        hasil.append(cocok_teks(s.q))
    if s.jenis is not None:
        hasil.append(Organisasi.jenis == s.jenis)
    if s.status is not None:
        hasil.append(Organisasi.status == s.status)
    if s.kecamatan:
        hasil.append(Organisasi.kecamatan == s.kecamatan)
    if s.tahun is not None:
        hasil.append(Organisasi.tanggal.between(date(s.tahun, 1, 1), date(s.tahun, 12, 31)))
    return hasil


def jadikan_baris(semua: Sequence[Organisasi]) -> list[BarisBuku]:
    """Give organisations their company of today, merges followed, and their parent, in few
    queries."""
    kini = utama(satu.perusahaan_id for satu in semua if satu.perusahaan_id is not None)
    milik = perusahaan_atas.nama_dan_kecamatan(kini.values())
    nomor = {satu.induk_id for satu in semua if satu.induk_id is not None}
    stmt = sa.select(Organisasi.id, Organisasi.nama).where(Organisasi.id.in_(sorted(nomor)))
    induk: dict[int, str] = dict(db.session.execute(stmt).all()) if nomor else {}
    return [_baris(satu, kini, milik, induk) for satu in semua]


def _baris(satu: Organisasi, kini: Any, milik: Any, induk: dict[int, str]) -> BarisBuku:
    pt = kini.get(satu.perusahaan_id) if satu.perusahaan_id is not None else None
    nama_pt = milik[pt][0] if pt in milik else satu.nama_perusahaan
    nama_induk = induk.get(satu.induk_id or 0, satu.nama_induk)
    return BarisBuku(satu, pt, nama_pt, nama_induk, satu.induk_id)


def _halaman(syarat_ini: Sequence[sa.ColumnElement[bool]], setelah: str, ukuran: int) -> Halaman:
    dasar = sa.select(Organisasi.id).where(*syarat_ini).limit(TOTAL_PASTI + 1)
    total = db.session.scalar(sa.select(sa.func.count()).select_from(dasar.subquery())) or 0
    kolom = sa.func.coalesce(Organisasi.tanggal, _TANPA_HARI, type_=sa.Date)
    stmt = sa.select(Organisasi, kolom.label("hari")).where(*syarat_ini)
    if (kunci := baca_kunci(setelah, (date, int))) is not None:
        hari, nomor = kunci
        stmt = stmt.where(sa.or_(kolom < hari, sa.and_(kolom == hari, Organisasi.id < nomor)))
    semua = db.session.execute(
        stmt.order_by(kolom.desc(), Organisasi.id.desc()).limit(ukuran + 1)
    ).all()
    berikut = None
    if len(semua) > ukuran:
        akhir = semua[ukuran - 1]
        berikut = tulis_kunci([akhir.hari, akhir[0].id])
    baris = jadikan_baris([satu[0] for satu in semua[:ukuran]])
    return Halaman(baris, total if total <= TOTAL_PASTI else None, berikut)


def daftar(saringan: Saringan, setelah: str = "") -> Halaman:
    """Return one page of the book, the last recorded first; the number of queries stays."""
    return _halaman(syarat(saringan), setelah, UKURAN)


def daftar_publik(q: str = "", setelah: str = "") -> Halaman:
    """Return one page of what is open to all (UU 21/2000 Ps 22): nothing entered by mistake, no
    association of employers, which no law records."""
    ini = [
        Organisasi.status != StatusOrganisasi.DIBATALKAN,
        Organisasi.jenis != JenisOrganisasi.PENGUSAHA,
    ]
    if q.strip():
        ini.append(cocok_teks(q))
    return _halaman(ini, setelah, UKURAN_PUBLIK)


def kecamatan_ada() -> Sequence[str]:
    """Return the places that stand in the book, by name."""
    stmt = sa.select(Organisasi.kecamatan).where(Organisasi.kecamatan != "").distinct()
    return db.session.scalars(stmt.order_by(Organisasi.kecamatan)).all()
