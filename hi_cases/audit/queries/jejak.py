"""Reads of the trail."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from hi_cases.audit import rules
from hi_cases.audit.models import Jejak, UjungJejak
from hi_cases.audit.types import SIDIK_AWAL, HasilPeriksa
from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, lolos_like
from hi_cases.core.papan import papan
from hi_cases.core.rujukan import Rujukan

HALAMAN = 50


def jejak(rujukan: Rujukan) -> Sequence[Jejak]:
    """Return all entries about a thing, newest first; who may see the thing asks for them."""
    return db.session.scalars(
        sa.select(Jejak)
        .where(Jejak.rujukan_jenis == rujukan.jenis, Jejak.rujukan_id == rujukan.id)
        .order_by(Jejak.urutan.desc())
    ).all()


def menurut_benda(jenis: str, tindakan: Collection[str]) -> dict[int, list[Jejak]]:
    """Return the entries of these acts about all things of a kind, by the thing, oldest first: what
    its rows are compared with."""
    stmt = sa.select(Jejak).where(Jejak.rujukan_jenis == jenis, Jejak.tindakan.in_(list(tindakan)))
    hasil: dict[int, list[Jejak]] = {}
    for satu in db.session.scalars(stmt.order_by(Jejak.rujukan_id, Jejak.urutan)):
        hasil.setdefault(satu.rujukan_id, []).append(satu)
    return hasil


@dataclass(frozen=True)
class Saringan:
    """What the audit page looks for; empty fields look for everything."""

    teks: str = ""
    pelaku: str = ""
    jenis: str = ""
    sebelum_urutan: int | None = None


def jenis_tertutup(pelaku: Pelaku) -> frozenset[str]:
    """Return the kinds of which the actor sees only who, when, which act and which number."""
    boleh = authz.tabel().boleh(pelaku, "audit.isi")
    return frozenset() if boleh else papan().rahasia


def cari(pelaku: Pelaku, saringan: Saringan) -> Sequence[Jejak]:
    """Return one page of entries, newest first, one more than fits when there are more."""
    authz.tabel().pastikan(pelaku, "audit.lihat")
    stmt = sa.select(Jejak).order_by(Jejak.urutan.desc()).limit(HALAMAN + 1)
    if saringan.teks:
        pola = f"%{lolos_like(saringan.teks)}%"
        stmt = stmt.where(
            sa.or_(
                Jejak.tindakan.ilike(pola, escape="\\"),
                # Finding by a text that one may not read would tell what it says.
                sa.and_(
                    Jejak.keterangan.ilike(pola, escape="\\"),
                    Jejak.rujukan_jenis.not_in(jenis_tertutup(pelaku)),
                ),
            )
        )
    if saringan.pelaku:
        stmt = stmt.where(Jejak.pelaku_nama.ilike(f"%{lolos_like(saringan.pelaku)}%", escape="\\"))
    if saringan.jenis:
        stmt = stmt.where(Jejak.rujukan_jenis == saringan.jenis)
    if saringan.sebelum_urutan:
        stmt = stmt.where(Jejak.urutan < saringan.sebelum_urutan)
    return db.session.scalars(stmt).all()


def jenis_rujukan() -> Sequence[str]:
    """Return the kinds of things that the trail speaks of."""
    return db.session.scalars(
        sa.select(Jejak.rujukan_jenis).distinct().order_by(Jejak.rujukan_jenis)
    ).all()


def ujung() -> int:
    """Return the number of the last entry; 0: there is none."""
    return db.session.scalar(sa.select(sa.func.max(Jejak.urutan))) or 0


def mulai() -> datetime | None:
    """Return when the first entry was made: since then the system is in use."""
    return db.session.scalar(sa.select(Jejak.pada).order_by(Jejak.urutan).limit(1))


def ujung_jenis(sejak: int) -> Mapping[str, int]:
    """Return the last entry about each kind of thing, of those behind entry `sejak`.

    Entries queue up until they are committed, so whoever has read entry n has read all before it.
    """
    # Not the column alone: SQLite would read the whole trail in the order of its index.
    jenis = sa.func.coalesce(Jejak.rujukan_jenis, Jejak.rujukan_jenis)
    stmt = sa.select(jenis, sa.func.max(Jejak.urutan)).where(Jejak.urutan > sejak).group_by(jenis)
    return dict(db.session.execute(stmt).all())


def periksa() -> HasilPeriksa:
    """Recompute the whole chain; stop at the first entry that does not fit."""
    stmt = sa.select(Jejak).order_by(Jejak.urutan).execution_options(yield_per=1000)
    with closing(db.session.scalars(stmt)) as semua:
        return _periksa(semua)


def _periksa(semua: Iterable[Jejak]) -> HasilPeriksa:
    lalu, jumlah = SIDIK_AWAL, 0
    for satu in semua:
        jumlah += 1
        if satu.urutan != jumlah:
            return HasilPeriksa(jumlah - 1, lalu, jumlah, "urutan terputus: ada jejak yang hilang")
        if satu.sidik_lalu != lalu:
            return HasilPeriksa(jumlah - 1, lalu, jumlah, "tidak menyambung ke jejak sebelumnya")
        if rules.sidik(satu.urutan, satu.isi, lalu) != satu.sidik:
            return HasilPeriksa(jumlah - 1, lalu, jumlah, "isi tidak sesuai sidiknya")
        lalu = satu.sidik
    ujung = db.session.get(UjungJejak, 1)
    if ujung is None or ujung.urutan != jumlah or ujung.sidik != lalu:
        return HasilPeriksa(
            jumlah, lalu, jumlah + 1, "ujung rantai tidak cocok: jejak terakhir hilang"
        )
    return HasilPeriksa(jumlah, lalu)
