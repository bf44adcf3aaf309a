"""What a domain above asks for its own lists: names and places of many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.kunci_halaman import TOTAL_PASTI, baca_kunci, tulis_kunci
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.queries.cari import cocok_teks
from hi_cases.perusahaan.queries.satu import utama


def nama_dan_kecamatan(ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Return name and kecamatan of companies, whoever asks; "" where the place is unknown."""
    kolom = sa.select(Perusahaan.id, Perusahaan.nama, Perusahaan.kecamatan)
    baris = db.session.execute(kolom.where(Perusahaan.id.in_(set(ids))))
    return {nomor: (nama, kecamatan or "") for nomor, nama, kecamatan in baris}


def di_kecamatan(nama: Sequence[str]) -> sa.Select[tuple[int]]:
    """Select the companies that lie in one of these kecamatan."""
    return sa.select(Perusahaan.id).where(Perusahaan.kecamatan.in_(nama))


def pekerja_banyak(ids: Iterable[int]) -> dict[int, int | None]:
    """Return the workers of companies by their record, whoever asks; None: not known."""
    kolom = sa.select(Perusahaan.id, Perusahaan.jumlah_pekerja)
    baris = db.session.execute(kolom.where(Perusahaan.id.in_(set(ids))))
    return dict(baris.all())


@dataclass(frozen=True)
class BarisBerpekerja:
    """A company with its workers by the registry."""

    id: int
    nama: str
    kecamatan: str
    pekerja: int


@dataclass(frozen=True)
class HalamanBerpekerja:
    """One page of them: its rows, the exact total (None above 10,000), the next key."""

    baris: Sequence[BarisBerpekerja]
    total: int | None
    berikut: str | None


def berpekerja(
    paling_sedikit: int,
    *,
    kecuali: sa.Select[tuple[int]] | None = None,
    lebih_dari: sa.Subquery | None = None,
    q: str = "",
    kecamatan: Sequence[str] = (),
    setelah: str = "",
    ukuran: int = 50,
) -> HalamanBerpekerja:
    """Return one page of the companies with so many workers or more, by name, but for some.

    `lebih_dari`: only those with more workers than a number (id, jumlah) that the asker keeps of
    them; of whom it keeps none the number is nought.
    """
    syarat = [
        Perusahaan.digabung_ke_id.is_(None),
        Perusahaan.jumlah_pekerja >= paling_sedikit,
    ]
    if kecuali is not None:
        syarat.append(Perusahaan.id.not_in(kecuali))
    if lebih_dari is not None:
        cukup = sa.select(lebih_dari.c.id).where(
            lebih_dari.c.id == Perusahaan.id, lebih_dari.c.jumlah >= Perusahaan.jumlah_pekerja
        )
        syarat.append(sa.not_(cukup.exists()))
    if q.strip():
        syarat.append(cocok_teks(q))
    if kecamatan:
        syarat.append(Perusahaan.kecamatan.in_(kecamatan))
    p = Perusahaan
    stmt = sa.select(p.id, p.nama, p.kecamatan, p.jumlah_pekerja, p.nama_urut).where(*syarat)
    if (kunci := baca_kunci(setelah, (str, int))) is not None:
        urut, nomor = kunci
        stmt = stmt.where(sa.or_(p.nama_urut > urut, sa.and_(p.nama_urut == urut, p.id > nomor)))
    semua = db.session.execute(stmt.order_by(p.nama_urut, p.id).limit(ukuran + 1)).all()
    batas = sa.select(p.id).where(*syarat).limit(TOTAL_PASTI + 1).subquery()
    total = db.session.scalar(sa.select(sa.func.count()).select_from(batas))
    berikut = None
    if len(semua) > ukuran:
        berikut = tulis_kunci([semua[ukuran - 1][4], semua[ukuran - 1][0]])
    return HalamanBerpekerja(
        [BarisBerpekerja(nomor, nama, kec or "", n) for nomor, nama, kec, n, _ in semua[:ukuran]],
        total if total is not None and total <= TOTAL_PASTI else None,
        berikut,
    )


def kini_dari(ids: Iterable[int]) -> frozenset[int]:
    """Return the companies that these numbers stand for today."""
    return frozenset(utama(ids).values())


def sebanyak(paling_sedikit: int) -> dict[int, int]:
    """Return the companies with so many workers or more by their record, whoever asks."""
    stmt = sa.select(Perusahaan.id, Perusahaan.jumlah_pekerja).where(
        Perusahaan.digabung_ke_id.is_(None), Perusahaan.jumlah_pekerja >= paling_sedikit
    )
    return {nomor: pekerja for nomor, pekerja in db.session.execute(stmt) if pekerja is not None}


def jumlah_kini() -> int:
    """Count the companies of the registry, each once."""
    stmt = sa.select(sa.func.count()).select_from(Perusahaan)
    return db.session.scalar(stmt.where(Perusahaan.digabung_ke_id.is_(None))) or 0
