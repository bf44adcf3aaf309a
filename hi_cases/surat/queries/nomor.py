"""The book of numbers: a year of a series, with what was cancelled and what the book lacks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.nomor import SeriNomor
from hi_cases.core.rujukan import Label, Rujukan
from hi_cases.surat.models import NomorSurat, Surat
from hi_cases.surat.rules.nomor import di_luar_buku

HALAMAN = 50


@dataclass(frozen=True)
class BukuNomor:
    """One series of one year: a page of its rows, the newest first."""

    seri: str
    tahun: int
    baris: Sequence[NomorSurat]
    """One more than fits when there are more."""
    jumlah: int
    batal: int
    luar: list[tuple[int, int]]


def daftar_buku(pelaku: Pelaku) -> list[tuple[str, int]]:
    """Return the series and years that have a number, the newest year first."""
    authz.tabel().pastikan(pelaku, "surat.buku_nomor")
    stmt = sa.select(NomorSurat.seri, NomorSurat.tahun).distinct()
    urut = (NomorSurat.tahun.desc(), NomorSurat.seri)
    return [(seri, tahun) for seri, tahun in db.session.execute(stmt.order_by(*urut))]


def buku_nomor(pelaku: Pelaku, seri: str, tahun: int, sebelum: int | None = None) -> BukuNomor:
    """Return one series of one year; `sebelum` goes on below a number."""
    authz.tabel().pastikan(pelaku, "surat.buku_nomor")
    milik = sa.select(NomorSurat).filter_by(seri=seri, tahun=tahun)
    halaman = milik if sebelum is None else milik.where(NomorSurat.urutan < sebelum)
    semua = db.session.execute(
        sa.select(NomorSurat.urutan, NomorSurat.dibatalkan_pada).filter_by(seri=seri, tahun=tahun)
    ).all()
    terakhir = db.session.scalar(sa.select(SeriNomor.terakhir).filter_by(seri=seri, tahun=tahun))
    return BukuNomor(
        seri,
        tahun,
        db.session.scalars(halaman.order_by(NomorSurat.urutan.desc()).limit(HALAMAN + 1)).all(),
        len(semua),
        sum(pada is not None for _, pada in semua),
        di_luar_buku((urutan for urutan, _ in semua), terakhir or 0),
    )


def nomor(pelaku: Pelaku, nomor_id: int) -> NomorSurat:
    """Return one number of the book."""
    authz.tabel().pastikan(pelaku, "surat.buku_nomor")
    baris = db.session.get(NomorSurat, nomor_id)
    if baris is None:
        raise TidakDitemukan
    return baris


def label_nomor(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name numbers for the trail."""
    stmt = sa.select(NomorSurat.id, NomorSurat.nomor).where(NomorSurat.id.in_(set(ids)))
    return {satu: Label(f"nomor {teks}") for satu, teks in db.session.execute(stmt)}


def tanggal_surat(rujukan: Rujukan, kode: str, nomor: str) -> date | None:
    """Return the day of the letter of this kind that was issued under a number; None: no letter."""
    stmt = sa.select(Surat.tanggal).filter_by(
        rujukan_jenis=rujukan.jenis, rujukan_id=rujukan.id, kode=kode, nomor=nomor
    )
    return db.session.scalar(stmt.order_by(Surat.id.desc()).limit(1))
