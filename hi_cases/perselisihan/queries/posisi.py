"""What an outsider is in which case: the one place that opens a case to somebody outside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.perselisihan.models import AksesPihak, Kuasa, Perkara, Pihak
from hi_cases.perselisihan.types import Posisi, Sebagai, Sisi, StatusKuasa, Tahap
from hi_cases.perusahaan import queries as perusahaan

_SEBELUM_REGISTER = (Tahap.BERKAS_DITERIMA, Tahap.BERKAS_DIKEMBALIKAN)
"""Here a lawyer whose letter waits for the officer still completes what he filed himself."""


def _cara(pelaku: Pelaku) -> list[sa.Select[Any]]:
    """One select for each way into a case: (perkara_id, pihak_id, sisi, sebagai, mengikat,
    membaca)."""
    hari_ini = clock.hari_ini()

    def baris(sebagai: Sebagai, mengikat: Any) -> tuple[Any, ...]:
        kolom = (Pihak.perkara_id, Pihak.id.label("pihak_id"), Pihak.sisi)
        return (*kolom, sa.literal(sebagai.value).label("sebagai"), mengikat)

    benar, tidak = sa.true().label("mengikat"), sa.false().label("membaca")
    # A company that lets an account only read lets it no further by a code that it was given.
    baca = Pihak.perusahaan_id.in_(_hanya_dibaca(pelaku)) & Pihak.perusahaan_id.is_not(None)
    membaca = baca.label("membaca")
    terverifikasi = Kuasa.status == StatusKuasa.TERVERIFIKASI
    return [
        sa.select(
            Perkara.id.label("perkara_id"),
            sa.cast(sa.null(), Pihak.id.type).label("pihak_id"),
            sa.literal(Sisi.PEMOHON, Pihak.sisi.type).label("sisi"),
            sa.literal(Sebagai.PEMILIK.value).label("sebagai"),
            benar,
            tidak,
        ).where(
            # Once filed, an owner is who stands for a party: what is withdrawn from him ends.
            Perkara.pemilik_id == pelaku.id,
            Perkara.diajukan_pada.is_(None),
        ),
        sa.select(
            *baris(Sebagai.PIHAK, sa.and_(AksesPihak.penuh, sa.not_(baca)).label("mengikat")),
            membaca,
        )
        .join(AksesPihak, AksesPihak.pihak_id == Pihak.id)
        .where(
            AksesPihak.pengguna_id == pelaku.id,
            AksesPihak.dicabut_pada.is_(None),
            _surat_masih(hari_ini),
            _wakil_masih(pelaku),
        ),
        sa.select(*baris(Sebagai.PERUSAHAAN, sa.not_(baca).label("mengikat")), membaca)
        .join(Perkara, Perkara.id == Pihak.perkara_id)
        .where(
            Pihak.perusahaan_id.in_(pelaku.perusahaan_ids),
            # A respondent hears of the case once it stands in the register.
            sa.or_(Pihak.sisi == Sisi.PEMOHON, Perkara.dicatat_pada.is_not(None)),
        ),
        sa.select(*baris(Sebagai.KUASA, terverifikasi.label("mengikat")), tidak)
        .join(Kuasa, Kuasa.pihak_id == Pihak.id)
        .join(Perkara, Perkara.id == Pihak.perkara_id)
        .where(
            Kuasa.pengguna_id == pelaku.id,
            sa.or_(Kuasa.tanggal.is_(None), Kuasa.tanggal <= hari_ini),
            Kuasa.berlaku_sampai >= hari_ini,
            sa.or_(
                terverifikasi,
                sa.and_(Kuasa.status == StatusKuasa.MENUNGGU, Perkara.tahap.in_(_SEBELUM_REGISTER)),
            ),
        ),
    ]


def _hanya_dibaca(pelaku: Pelaku) -> frozenset[int]:
    """Return the companies of an account for which it may not act."""
    if pelaku.id is None or not pelaku.perusahaan_ids:
        return frozenset()
    return pelaku.perusahaan_ids - perusahaan.perusahaan_bertindak(pelaku.id)


def _surat_masih(hari_ini: date) -> sa.ColumnElement[bool]:
    """A letter that is kept with the access carries it no longer than its last day."""
    akhir = AksesPihak.surat["berlaku_sampai"].as_string()
    return sa.or_(akhir.is_(None), akhir >= hari_ini.isoformat())


def _wakil_masih(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """Who came for a company stands for it no longer than his letter is good."""
    if pelaku.id is None or not pelaku.berperan(Peran.PERUSAHAAN):
        return sa.true()
    habis = perusahaan.perusahaan_berakhir(pelaku.id)
    return sa.or_(Pihak.perusahaan_id.is_(None), Pihak.perusahaan_id.not_in(habis))


def _orang_luar(pelaku: Pelaku) -> bool:
    return pelaku.id is not None and not pelaku.staf


def perkara_luar(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """Return the row filter of an outsider: cases in which he has a place.

    A company sees its cases once they are filed with the office, not another's draft.
    """
    if not _orang_luar(pelaku):
        return sa.false()
    semua = sa.union_all(*_cara(pelaku)).subquery()
    return Perkara.id.in_(sa.select(semua.c.perkara_id))


def posisi_banyak(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, tuple[Posisi, ...]]:
    """Return the places of an outsider in these cases; none where he has none."""
    ids = list(ids)
    hasil: dict[int, list[Posisi]] = defaultdict(list)
    if not _orang_luar(pelaku) or not ids:
        return {}
    semua = sa.union_all(*_cara(pelaku)).subquery()
    stmt = sa.select(semua).where(semua.c.perkara_id.in_(ids))
    for perkara_id, pihak_id, sisi, sebagai, mengikat, membaca in db.session.execute(stmt):
        hasil[perkara_id].append(
            Posisi(pihak_id, Sisi(sisi), Sebagai(sebagai), bool(mengikat), bool(membaca))
        )
    return {satu: tuple(sorted(isi, key=_urutan)) for satu, isi in hasil.items()}


def _urutan(posisi: Posisi) -> tuple[bool, int, str]:
    return posisi.pihak_id is None, posisi.pihak_id or 0, posisi.sebagai.value


def posisi(pelaku: Pelaku, perkara_id: int) -> tuple[Posisi, ...]:
    """Return the places of an outsider in one case."""
    return posisi_banyak(pelaku, [perkara_id]).get(perkara_id, ())


def pihak_terlihat(pelaku: Pelaku, pihak_id: int) -> bool:
    """Tell whether the actor stands for this party."""
    perkara_id = db.session.scalar(sa.select(Pihak.perkara_id).where(Pihak.id == pihak_id))
    if perkara_id is None:
        return False
    return any(satu.pihak_id == pihak_id for satu in posisi(pelaku, perkara_id))
