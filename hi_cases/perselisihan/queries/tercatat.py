"""Which disputes were registered, of which company: asked by prevention below."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.impor import rombongan
from hi_cases.core.perhatian import PerselisihanTercatat, SumberPerhatian
from hi_cases.perselisihan.models import Perkara, PerkaraJenis, Pihak
from hi_cases.perusahaan import queries as perusahaan

_SEKALI = 5_000


def tercatat(
    dari: date, sampai: date, perusahaan_ids: Collection[int] | None = None
) -> list[PerselisihanTercatat]:
    """Port: return the disputes with a register number, once for each company that is a party; of
    these numbers of companies, None: of all.

    Rows of an old register have no day of registration: the day on which they came in stands.
    """
    baris: dict[tuple[date, int, int], tuple[str, date | None, set[str]]] = {}
    for syarat in _milik(perusahaan_ids):
        stmt = _pilih(dari, sampai).where(*syarat)
        for nomor, sebutan, pt, masuk, selesai, jenis in db.session.execute(stmt):
            satu = baris.setdefault((masuk, nomor, pt), (sebutan, selesai, set()))
            satu[2].update({jenis.value} if jenis else ())
    kini = perusahaan.utama(pt for _, _, pt in baris)
    return [
        PerselisihanTercatat(nomor, sebutan, kini.get(pt, pt), frozenset(jenis), masuk, selesai)
        for (masuk, nomor, pt), (sebutan, selesai, jenis) in sorted(baris.items())
    ]


def _milik(perusahaan_ids: Collection[int] | None) -> Iterator[list[sa.ColumnElement[bool]]]:
    if perusahaan_ids is None:
        yield []
        return
    for bagian in rombongan(sorted(perusahaan_ids), _SEKALI):
        yield [Pihak.perusahaan_id.in_(bagian)]


def _pilih(dari: date, sampai: date) -> sa.Select[Any]:
    """A row for each company and each kind of a dispute."""
    hari = sa.func.coalesce(Perkara.dicatat_pada, Perkara.masuk)
    return (
        sa.select(
            Perkara.id,
            Perkara.nomor,
            Pihak.perusahaan_id,
            hari,
            Perkara.selesai_pada,
            PerkaraJenis.jenis,
        )
        .join(Pihak, Pihak.perkara_id == Perkara.id)
        .outerjoin(PerkaraJenis, PerkaraJenis.perkara_id == Perkara.id)
        .where(
            Perkara.nomor.is_not(None),
            Pihak.perusahaan_id.is_not(None),
            hari >= dari,
            hari <= sampai,
        )
    )


def berjalan(hari: date) -> dict[int, str]:
    """Return the companies with a registered dispute that was open on a day, and how many."""
    jumlah: dict[int, int] = {}
    for satu in tercatat(date.min, hari):
        if satu.selesai is None or satu.selesai > hari:
            jumlah[satu.perusahaan_id] = jumlah.get(satu.perusahaan_id, 0) + 1
    return {pt: f"{n} perkara berjalan" for pt, n in jumlah.items()}


SUMBER = SumberPerhatian("sengketa", "Perselisihan berjalan", berjalan)
