"""Running deadlines. Who may see a deadline is who may see the thing it belongs to."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import authz
from hi_cases.core import papan as port
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, salah_satu_id
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import rules
from hi_cases.kalender_kerja.models import Tenggat
from hi_cases.kalender_kerja.queries.berlaku import cara, kalender
from hi_cases.kalender_kerja.types import (
    JejakHitung,
    Kalender,
    KalenderBelumDimuat,
    StatusTenggat,
)

# Unknown days last, on both databases alike.
_URUT = (Tenggat.jatuh.is_(None), Tenggat.jatuh, Tenggat.id)


def _milik(jenis: str, yang: sa.ColumnElement[bool]) -> tuple[sa.ColumnElement[bool], ...]:
    """What open deadlines of these things are.

    SQLite keeps no count of the rows behind an index: were the status a bare column, or one that
    an index holds with the due day, it would rather read all open deadlines there are than those of
    the things. A status is never empty, so nothing else is asked.
    """
    berjalan = sa.func.coalesce(Tenggat.status, Tenggat.kode)
    return Tenggat.rujukan_jenis == jenis, yang, berjalan == StatusTenggat.BERJALAN


def tenggat_untuk(rujukan: Rujukan) -> list[Tenggat]:
    """Return all deadlines of a thing, the nearest first."""
    return tenggat_untuk_banyak(rujukan.jenis, [rujukan.id])[rujukan.id]


def tenggat_untuk_banyak(
    jenis: str, ids: Iterable[int], *, berjalan_saja: bool = False
) -> dict[int, list[Tenggat]]:
    """Return the deadlines of many things of one kind in a constant number of queries."""
    hasil: dict[int, list[Tenggat]] = {satu: [] for satu in ids}
    yang = Tenggat.rujukan_id.in_(list(hasil))
    syarat = _milik(jenis, yang) if berjalan_saja else (Tenggat.rujukan_jenis == jenis, yang)
    stmt = sa.select(Tenggat).where(*syarat)
    for satu in db.session.scalars(stmt.order_by(*_URUT)):
        hasil[satu.rujukan_id].append(satu)
    return hasil


def tenggat_berjalan(
    jenis: str,
    *,
    ids: Iterable[int] | None = None,
    kode: Iterable[str] | None = None,
    jatuh_sampai: date | None = None,
    penanggung_jawab_id: int | None = None,
) -> Sequence[Tenggat]:
    """Return open deadlines of one kind of thing, the nearest first, narrowed as asked."""
    if ids is None:
        syarat = Tenggat.rujukan_jenis == jenis, Tenggat.status == StatusTenggat.BERJALAN
    else:
        syarat = _milik(jenis, Tenggat.rujukan_id.in_(list(ids)))
    stmt = sa.select(Tenggat).where(*syarat)
    if kode is not None:
        stmt = stmt.where(Tenggat.kode.in_(list(kode)))
    if jatuh_sampai is not None:
        stmt = stmt.where(Tenggat.jatuh <= jatuh_sampai)
    if penanggung_jawab_id is not None:
        stmt = stmt.where(Tenggat.penanggung_jawab_id == penanggung_jawab_id)
    return db.session.scalars(stmt.order_by(*_URUT)).all()


def masih_berjalan(tenggat_id: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """Return the condition that the deadline which a column names still runs."""
    return sa.exists().where(Tenggat.id == tenggat_id, Tenggat.status == StatusTenggat.BERJALAN)


def jatuh_terdekat(jenis: str) -> sa.Subquery:
    """Return (rujukan_id, jatuh) of the nearest open deadline, for sorting an upper list."""
    return (
        sa.select(Tenggat.rujukan_id, sa.func.min(Tenggat.jatuh).label("jatuh"))
        .where(Tenggat.rujukan_jenis == jenis, Tenggat.status == StatusTenggat.BERJALAN)
        .group_by(Tenggat.rujukan_id)
        .subquery()
    )


def terdekat_dari(jenis: str, nomor: Any) -> sa.ScalarSelect[date | None]:
    """Return the nearest open due day of the thing that a column or a number names."""
    return (
        sa.select(sa.func.min(Tenggat.jatuh))
        .where(*_milik(jenis, Tenggat.rujukan_id == nomor))
        .scalar_subquery()
    )


def terdekat_banyak(jenis: str, ids: Sequence[int]) -> dict[int, tuple[date | None, str]]:
    """Return day and code of the nearest open deadline, by thing; without one it is left out."""
    stmt = (
        sa.select(Tenggat.rujukan_id, Tenggat.jatuh, Tenggat.kode)
        .where(*_milik(jenis, salah_satu_id(Tenggat.rujukan_id, ids)))
        .order_by(*_URUT)
    )
    hasil: dict[int, tuple[date | None, str]] = {}
    for nomor, jatuh, kode in db.session.execute(stmt):
        hasil.setdefault(nomor, (jatuh, kode))
    return hasil


def jatuh_berjalan(jenis: str, ids: Iterable[int]) -> dict[int, dict[str, date | None]]:
    """Return the last due day of each open code, by thing: no deadline rows, for counting.

    Of several deadlines with one code an unknown day wins.
    """
    tanpa_hari = sa.func.count() - sa.func.count(Tenggat.jatuh)
    stmt = (
        sa.select(Tenggat.rujukan_id, Tenggat.kode, sa.func.max(Tenggat.jatuh), tanpa_hari)
        .where(*_milik(jenis, Tenggat.rujukan_id.in_(list(ids))))
        .group_by(Tenggat.rujukan_id, Tenggat.kode)
    )
    hasil: dict[int, dict[str, date | None]] = {}
    for rujukan_id, kode, jatuh, tanpa in db.session.execute(stmt):
        hasil.setdefault(rujukan_id, {})[kode] = None if tanpa else jatuh
    return hasil


def semua_berjalan() -> Sequence[Tenggat]:
    """Return every open deadline, in the order in which they were opened."""
    return db.session.scalars(
        sa.select(Tenggat).where(Tenggat.status == StatusTenggat.BERJALAN).order_by(Tenggat.id)
    ).all()


def tenggat(pelaku: Pelaku, tenggat_id: int) -> Tenggat:
    """Return one deadline with its history, if its thing is this actor's to see."""
    authz.tabel().pastikan(pelaku, "tenggat.lihat")
    baris = db.session.scalars(
        sa.select(Tenggat).where(Tenggat.id == tenggat_id).options(selectinload(Tenggat.riwayat))
    ).one_or_none()
    if baris is None or not _tampak(pelaku, baris.rujukan):
        raise TidakDitemukan
    return baris


def boleh_isi(pelaku: Pelaku) -> bool:
    """Tell whether the actor may read who a deadline is about, and its proof."""
    return authz.tabel().boleh(pelaku, "tenggat.isi", milik_sendiri=False)


def sebutan(pelaku: Pelaku, tenggat: Tenggat) -> str:
    """Return what a deadline is called, as this actor may read it."""
    return tenggat.label if boleh_isi(pelaku) else tenggat.ketentuan.nama


def _tampak(pelaku: Pelaku, rujukan: Rujukan) -> bool:
    """Ask the domain that owns the thing; a kind that nobody answers for stays shut."""
    cari = port.papan().label.get(rujukan.jenis)
    return cari is not None and rujukan.id in cari(pelaku, [rujukan.id])


def jejak_tenggat(
    tenggat: Tenggat,
    *,
    menurut: Kalender | None = None,
    penanda: Mapping[date, str] | None = None,
    dengan_bukti: bool = True,
) -> JejakHitung:
    """Return the trace of a deadline; `menurut` counts it by another calendar."""
    return rules.jejak(
        menurut or kalender(),
        tenggat.ketentuan.nilai,
        tenggat.mulai,
        jeda=tenggat.jeda,
        cara=cara(tenggat.mulai),
        peristiwa=tenggat.ketentuan.mulai_dari,
        bukti=tenggat.bukti if dengan_bukti else "",
        penanda=penanda,
    )


def sisa(tenggat: Tenggat, hari_ini: date) -> int | None:
    """Return the working days left (negative: late); None while no day can be told."""
    try:
        return rules.sisa_hari(
            kalender(),
            tenggat.ketentuan.nilai,
            tenggat.mulai,
            tenggat.jatuh,
            hari_ini,
            tenggat.jeda,
        )
    except KalenderBelumDimuat:
        return None


def terpakai(tenggat: Tenggat, hari_ini: date) -> int:
    """Return how much of the time is used, in percent from 0 to 100."""
    if tenggat.jatuh is None or tenggat.jatuh <= tenggat.mulai:
        return 0 if tenggat.jatuh is None or hari_ini < tenggat.jatuh else 100
    lewat = (hari_ini - tenggat.mulai).days
    return max(0, min(100, round(100 * lewat / (tenggat.jatuh - tenggat.mulai).days)))
