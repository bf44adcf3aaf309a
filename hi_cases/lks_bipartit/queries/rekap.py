"""What the half-yearly report to the province counts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.lks_bipartit.models import LksBipartit, PeriodeLaporan
from hi_cases.lks_bipartit.rules.rekap import Entri, Rekap
from hi_cases.lks_bipartit.rules.rekap import rekap as hitung
from hi_cases.lks_bipartit.types import Status
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.perusahaan.queries import atas as perusahaan_atas


def berlaku_pada(hari: date | sa.BindParameter[date]) -> list[sa.ColumnElement[bool]]:
    """Return the conditions of an entry that was recorded and in force on a day: on its last one
    it still is, on the day on which it is replaced or dissolved it no longer is."""
    ls = LksBipartit
    return [
        ls.tanggal <= hari,
        ls.berlaku_dari <= hari,
        ls.berlaku_sampai >= hari,
        sa.or_(
            ls.status.in_((Status.BERLAKU, Status.BERAKHIR)),
            sa.and_(ls.status != Status.DIBATALKAN, ls.ditutup_pada > hari),
        ),
    ]


def rekap(dari: date, sampai: date) -> Rekap:
    """Return the counts of a half-year, by the kecamatan in which the companies lie today.

    One that still runs is counted up to today: what will end or fall due has not yet.
    """
    ls, sampai = LksBipartit, min(sampai, clock.hari_ini())
    baris = db.session.execute(
        sa.select(
            ls.id,
            ls.perusahaan_id,
            ls.tanggal,
            ls.berlaku_sampai,
            ls.status,
            ls.ditutup_pada,
            ls.menggantikan_id,
            sa.and_(*berlaku_pada(sampai)).label("berlaku"),
        ).where(ls.tanggal <= sampai, ls.status != Status.DIBATALKAN)
    ).all()
    laporan: defaultdict[int, list[tuple[date, date | None]]] = defaultdict(list)
    stmt = sa.select(
        PeriodeLaporan.lks_id, PeriodeLaporan.jatuh, PeriodeLaporan.disampaikan_pada
    ).where(
        PeriodeLaporan.jatuh >= dari,
        PeriodeLaporan.jatuh <= sampai,
        sa.or_(PeriodeLaporan.ditutup_pada.is_(None), PeriodeLaporan.permohonan_id.is_not(None)),
    )
    for lks_id, jatuh, datang in db.session.execute(stmt):
        laporan[lks_id].append((jatuh, datang))
    nomor = {satu.perusahaan_id for satu in baris}
    kini = perusahaan.utama(nomor)
    tempat = perusahaan_atas.nama_dan_kecamatan(set(kini.values()) | nomor)
    return hitung(
        (
            Entri(
                tempat[kini.get(satu.perusahaan_id, satu.perusahaan_id)][1],
                satu.tanggal,
                satu.berlaku_sampai,
                satu.status,
                satu.ditutup_pada,
                bool(satu.berlaku),
                satu.menggantikan_id is not None,
                tuple(laporan[satu.id]),
            )
            for satu in baris
        ),
        dari,
        sampai,
    )
