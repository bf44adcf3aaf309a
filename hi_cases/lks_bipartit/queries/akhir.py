"""What comes to its end, what is over, and whether a renewal is on its way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.lks_bipartit.models import LksBipartit, PeriodeLaporan
from hi_cases.lks_bipartit.rules.jenis.pencatatan import LKSB_BARU, LKSB_PEMBARUAN
from hi_cases.lks_bipartit.rules.kabar import AMBANG
from hi_cases.lks_bipartit.types import Status
from hi_cases.permohonan.queries import atas as permohonan
from hi_cases.perusahaan import queries as perusahaan


def ambang(hari: date) -> tuple[int, ...]:
    """Return how many days before the end it is told of, as set today, the longest first; none
    where the reference data was not loaded yet."""
    try:
        hasil = {int(kalender.pengaturan(kode, hari)) for kode in AMBANG}
    except TindakanDitolak:
        return ()
    return tuple(sorted(hasil, reverse=True))


def perlu_diperiksa(hari: date) -> Sequence[int]:
    """Return the entries in force that the night looks at: the end is near or over, a renewal may
    have begun, or the next period of reporting has."""
    dekat = hari + timedelta(days=max(ambang(hari), default=0))
    laporan = (
        sa.select(sa.func.max(PeriodeLaporan.jatuh))
        .where(PeriodeLaporan.lks_id == LksBipartit.id)
        .scalar_subquery()
    )
    baru = aliased(LksBipartit)
    diganti = sa.exists().where(baru.menggantikan_id == LksBipartit.id, baru.berlaku_dari <= hari)
    stmt = sa.select(LksBipartit.id).where(
        LksBipartit.status == Status.BERLAKU,
        sa.or_(
            LksBipartit.berlaku_sampai <= dekat,
            sa.and_(laporan.is_(None), LksBipartit.berlaku_dari <= hari),
            sa.and_(laporan <= hari, laporan <= LksBipartit.berlaku_sampai),
            diganti,
        ),
    )
    return db.session.scalars(stmt.order_by(LksBipartit.id)).all()


def penerus(lks: LksBipartit) -> LksBipartit | None:
    """Return the renewal of an entry that stands in the register; None: there is none."""
    stmt = sa.select(LksBipartit).where(
        LksBipartit.menggantikan_id == lks.id, LksBipartit.status != Status.DIBATALKAN
    )
    return db.session.scalar(stmt.order_by(LksBipartit.id.desc()).limit(1))


def belum_terjamin(semua: Sequence[LksBipartit]) -> list[LksBipartit]:
    """Return those of some entries whose end nothing takes care of: no renewal is on its way or
    stands ready. Asked in a number of statements that does not grow."""
    if not semua:
        return []
    kini = perusahaan.utama(satu.perusahaan_id for satu in semua)
    di_jalan = {
        nomor
        for nomor, _ in permohonan.di_jalan(
            perusahaan.keluarga_semua(kini.values()), [LKSB_BARU.kode, LKSB_PEMBARUAN.kode]
        )
    }
    diajukan = set(perusahaan.utama(di_jalan).values())
    stmt = sa.select(LksBipartit.menggantikan_id).where(
        LksBipartit.menggantikan_id.in_([satu.id for satu in semua]),
        LksBipartit.status != Status.DIBATALKAN,
    )
    diteruskan = set(db.session.scalars(stmt))
    return [
        satu
        for satu in semua
        if satu.id not in diteruskan
        and kini.get(satu.perusahaan_id, satu.perusahaan_id) not in diajukan
    ]


def akan_berakhir(hari: date, dalam: int) -> Sequence[LksBipartit]:
    """Return what is in force and ends within so many days, the first to end first."""
    stmt = sa.select(LksBipartit).where(
        LksBipartit.status == Status.BERLAKU,
        LksBipartit.berlaku_sampai >= hari,
        LksBipartit.berlaku_sampai <= hari + timedelta(days=dalam),
    )
    return db.session.scalars(stmt.order_by(LksBipartit.berlaku_sampai, LksBipartit.id)).all()
