"""Who may see which case. Every read of this domain passes here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import TidakDitemukan
from hi_cases.perselisihan.models import Perkara, Pihak
from hi_cases.perselisihan.rules import izin
from hi_cases.perselisihan.types import Asal, Hasil, Jenis, Tahap

_MUAT = (
    selectinload(Perkara.baris_jenis),
    selectinload(Perkara.pihak).options(selectinload(Pihak.anggota), selectinload(Pihak.kuasa)),
    selectinload(Perkara.tuntutan),
)


def boleh_isi(pelaku: Pelaku) -> bool:
    """Tell whether the actor may read the content of cases; staff of the bidang may, of all."""
    return authz.tabel().boleh(pelaku, izin.LIHAT, milik_sendiri=False)


def boleh_ringkas(pelaku: Pelaku) -> bool:
    """Tell whether the actor may read numbers, codes and dates of cases."""
    return authz.tabel().boleh(pelaku, izin.LIHAT_RINGKAS, milik_sendiri=False)


def terlihat(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """Return the row filter of an actor. Outsiders see no case here: their pages have their own."""
    return sa.true() if boleh_ringkas(pelaku) else sa.false()


def _satu(stmt: sa.Select[Any], boleh: bool) -> Any:
    baris = db.session.scalars(stmt).one_or_none() if boleh else None
    if baris is None:
        raise TidakDitemukan
    return baris


def perkara(pelaku: Pelaku, perkara_id: int) -> Perkara:
    """Return a case with its parties and claims."""
    stmt = sa.select(Perkara).where(Perkara.id == perkara_id).options(*_MUAT)
    return _satu(stmt, boleh_isi(pelaku))


def kunci_perkara(pelaku: Pelaku, perkara_id: int) -> Perkara:
    """Return a case as `perkara`, held until the transaction ends and read afresh."""
    stmt = (
        kunci(sa.select(Perkara).where(Perkara.id == perkara_id))
        .options(*_MUAT)
        .execution_options(populate_existing=True)
    )
    return _satu(stmt, boleh_isi(pelaku))


def dengan_isi(ids: Iterable[int]) -> list[Perkara]:
    """Return cases with what their facts need, in a constant number of queries."""
    stmt = sa.select(Perkara).where(Perkara.id.in_(list(ids))).options(*_MUAT)
    return list(db.session.scalars(stmt))


@dataclass(frozen=True)
class RingkasPerkara:
    """A case as the admin sees it: numbers, codes and dates."""

    id: int
    nomor: str
    tahap: Tahap
    hasil: Hasil | None
    jenis_utama: Jenis | None
    asal: Asal
    masuk: date
    dicatat_pada: date | None
    selesai_pada: date | None
    versi: int


def ringkasan(baris: Perkara) -> RingkasPerkara:
    return RingkasPerkara(
        baris.id,
        baris.sebutan,
        baris.tahap,
        baris.hasil,
        baris.jenis_utama,
        baris.asal,
        baris.masuk,
        baris.dicatat_pada,
        baris.selesai_pada,
        baris.versi,
    )


def ringkas(pelaku: Pelaku, perkara_id: int) -> RingkasPerkara:
    """Return numbers, codes and dates of a case."""
    stmt = sa.select(Perkara).where(Perkara.id == perkara_id)
    return ringkasan(_satu(stmt, boleh_ringkas(pelaku)))


def boleh_buka_berkas(pelaku: Pelaku, perkara_id: int) -> bool:
    """Port: who reads the case reads its files."""
    if not boleh_isi(pelaku):
        return False
    return bool(db.session.scalar(sa.select(sa.exists().where(Perkara.id == perkara_id))))
