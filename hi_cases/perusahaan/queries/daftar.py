"""The list of companies: filtered, sorted, paged by key."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.kunci_halaman import TOTAL_PASTI, baca_kunci, tulis_kunci
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.queries.cari import cocok_teks
from hi_cases.perusahaan.queries.satu import terlihat
from hi_cases.perusahaan.types import Saringan, UrutDaftar

UKURAN = 50


@dataclass(frozen=True)
class Halaman:
    """One page of the list: its rows, the exact total (None above 10,000), the next key."""

    baris: Sequence[Perusahaan]
    total: int | None
    berikut: str | None


def daftar(
    pelaku: Pelaku, saringan: Saringan, urut: UrutDaftar = UrutDaftar.NAMA, setelah: str = ""
) -> Halaman:
    """Return one page in two queries, whatever the number of rows."""
    dasar = sa.select(Perusahaan.id).where(
        Perusahaan.digabung_ke_id.is_(None), terlihat(pelaku), *_syarat(saringan)
    )
    total = db.session.scalar(
        sa.select(sa.func.count()).select_from(dasar.limit(TOTAL_PASTI + 1).subquery())
    )
    kolom, turun = _kolom_urut(urut)
    tipe = datetime if urut is UrutDaftar.TERBARU else str
    stmt = sa.select(Perusahaan).where(Perusahaan.id.in_(dasar)).limit(UKURAN + 1)
    if (kunci := baca_kunci(setelah, (tipe, int))) is not None:
        sesudah = sa.tuple_(kolom, Perusahaan.id)
        batas = sa.tuple_(
            *(
                sa.literal(nilai, milik.type)
                for nilai, milik in zip(kunci, (kolom, Perusahaan.id), strict=True)
            )
        )
        stmt = stmt.where(sesudah < batas if turun else sesudah > batas)
    arah = (kolom.desc(), Perusahaan.id.desc()) if turun else (kolom, Perusahaan.id)
    baris = db.session.scalars(stmt.order_by(*arah)).all()
    berikut = _kunci(baris[UKURAN - 1], urut) if len(baris) > UKURAN else None
    pasti = total if total is not None and total <= TOTAL_PASTI else None
    return Halaman(baris[:UKURAN], pasti, berikut)


def _syarat(saringan: Saringan) -> list[sa.ColumnElement[bool]]:
    syarat: list[sa.ColumnElement[bool]] = []
    if saringan.q.strip():
        syarat.append(cocok_teks(saringan.q))
    for kolom, nilai in (
        (Perusahaan.kecamatan, saringan.kecamatan),
        (Perusahaan.kawasan, saringan.kawasan),
        (Perusahaan.sektor, saringan.sektor),
    ):
        if nilai:
            syarat.append(kolom.in_(nilai))
    if saringan.terverifikasi is not None:
        syarat.append(Perusahaan.terverifikasi == saringan.terverifikasi)
    if saringan.asal is not None:
        syarat.append(Perusahaan.asal == saringan.asal)
    return syarat


def _kolom_urut(urut: UrutDaftar) -> tuple[sa.orm.InstrumentedAttribute, bool]:
    if urut is UrutDaftar.TERBARU:
        return Perusahaan.diubah_pada, True
    return Perusahaan.nama_urut, urut is UrutDaftar.NAMA_TURUN


def _kunci(baris: Perusahaan, urut: UrutDaftar) -> str:
    nilai = baris.diubah_pada if urut is UrutDaftar.TERBARU else baris.nama_urut
    return tulis_kunci([nilai, baris.id])
