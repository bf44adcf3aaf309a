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
from hi_cases.perselisihan.queries.posisi import perkara_luar, pihak_terlihat
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


def _filter(pelaku: Pelaku, boleh: bool) -> sa.ColumnElement[bool]:
    if pelaku.sistem:
        return sa.true()
    return Perkara.di_dinas if boleh else perkara_luar(pelaku)


def terlihat(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """Return the row filter of an actor: the office's cases, or those of which one is a party."""
    return _filter(pelaku, boleh_ringkas(pelaku))


def isi_terlihat(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """Return the row filter of an actor for what a case says; the admin reads none."""
    return _filter(pelaku, boleh_isi(pelaku))


def _satu(stmt: sa.Select[Any]) -> Any:
    baris = db.session.scalars(stmt).one_or_none()
    if baris is None:
        raise TidakDitemukan
    return baris


def perkara(pelaku: Pelaku, perkara_id: int) -> Perkara:
    """Return a case with its parties and claims."""
    stmt = sa.select(Perkara).where(Perkara.id == perkara_id, isi_terlihat(pelaku)).options(*_MUAT)
    return _satu(stmt)


def kunci_perkara(pelaku: Pelaku, perkara_id: int) -> Perkara:
    """Return a case as `perkara`, held until the transaction ends and read afresh."""
    stmt = (
        kunci(sa.select(Perkara).where(Perkara.id == perkara_id, isi_terlihat(pelaku)))
        .options(*_MUAT)
        .execution_options(populate_existing=True)
    )
    return _satu(stmt)


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
    stmt = sa.select(Perkara).where(Perkara.id == perkara_id, terlihat(pelaku))
    return ringkasan(_satu(stmt))


def boleh_buka_berkas(pelaku: Pelaku, perkara_id: int) -> bool:
    """Port: the office reads the files of a case; an outsider those of his own draft.

    Once it is filed a party's files hang on the party, not on the case.
    """
    ada = sa.select(sa.exists().where(Perkara.id == perkara_id, isi_terlihat(pelaku)))
    if pelaku.sistem or boleh_isi(pelaku):
        return bool(db.session.scalar(ada))
    draf = sa.and_(Perkara.id == perkara_id, Perkara.pemilik_id == pelaku.id)
    milik = sa.select(sa.exists().where(draf, Perkara.tahap == Tahap.DRAF))
    return pelaku.id is not None and bool(db.session.scalar(milik))


def boleh_buka_berkas_pihak(pelaku: Pelaku, pihak_id: int) -> bool:
    """Port: the files of a party are read by the office and by who stands for that party."""
    if boleh_isi(pelaku):
        stmt = sa.select(Pihak.id).join(Perkara).where(Pihak.id == pihak_id, isi_terlihat(pelaku))
        return db.session.scalar(stmt) is not None
    return pihak_terlihat(pelaku, pihak_id)


def boleh_ubah_berkas(pelaku: Pelaku, perkara_id: int) -> bool:
    """Port: the counter, and who leads the case, strike its files out; a reader does not."""
    perkara_ini = db.session.get(Perkara, perkara_id)
    if perkara_ini is None or not boleh_isi(pelaku):
        return False
    milik = perkara_ini.mediator_id == pelaku.id
    return perkara_ini.di_dinas and authz.tabel().boleh(
        pelaku, "perselisihan.kelola_berkas", milik_sendiri=milik
    )


def boleh_ubah_berkas_pihak(pelaku: Pelaku, pihak_id: int) -> bool:
    """Port: as `boleh_ubah_berkas`, for the files of a party."""
    perkara_id = db.session.scalar(sa.select(Pihak.perkara_id).where(Pihak.id == pihak_id))
    return perkara_id is not None and boleh_ubah_berkas(pelaku, perkara_id)
