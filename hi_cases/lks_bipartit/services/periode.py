"""Periods of reporting: opened one after the other, met by a report, closed with the body.

Each is a deadline of the calendar (LKSB-LAPOR), so that the ladder reminds the company's accounts.
The next one begins on the day on which the one before is due.
"""

from __future__ import annotations

from datetime import date, timedelta

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja import services as tenggat
from hi_cases.lks_bipartit.models import LksBipartit, PeriodeLaporan
from hi_cases.lks_bipartit.queries.satu import sebut_masa
from hi_cases.lks_bipartit.types import Status

LAPOR = "LKSB-LAPOR"


def _buka(pelaku: Pelaku, lks: LksBipartit, dari: date, jatuh: date) -> PeriodeLaporan:
    akhir = min(jatuh - timedelta(days=1), lks.berlaku_sampai)
    satu = PeriodeLaporan(lks_id=lks.id, dari=dari, sampai=akhir, jatuh=jatuh)
    db.session.add(satu)
    db.session.flush()
    tenggat.buka(
        pelaku,
        lks.rujukan,
        LAPOR,
        dari,
        kunci=satu.kunci,
        label=f"Laporan LKS Bipartit {sebut_masa(dari, akhir)}",
        bukti=lks.nomor,
    )
    return satu


def buka_sampai(pelaku: Pelaku, lks: LksBipartit, hari: date) -> int:
    """Open every period of a body that has begun by a day; return how many were new.

    Of one entered late the first is the period that contains that day: what lay before was never
    asked for. Asked again it opens nothing twice.
    """
    ada = {satu.dari for satu in _semua(lks)}
    dari, baru = max(ada, default=lks.berlaku_dari), 0
    while dari <= min(hari, lks.berlaku_sampai):
        jatuh = kalender.hari_batas(LAPOR, dari)
        if jatuh is None:
            break
        if dari not in ada and (ada or jatuh > hari):
            _buka(pelaku, lks, dari, jatuh)
            baru += 1
        dari = jatuh
    return baru


def _semua(lks: LksBipartit) -> list[PeriodeLaporan]:
    stmt = sa.select(PeriodeLaporan).filter_by(lks_id=lks.id).order_by(PeriodeLaporan.dari)
    return list(db.session.scalars(stmt))


def tutup(pelaku: Pelaku, lks: LksBipartit, hari: date, alasan: str, *, semua: bool) -> None:
    """Await no more reports of a body that ended: of all periods, or of those begun after `hari`.

    A body that came to the end of its term still owes the report of what it did.
    """
    for satu in _semua(lks):
        if not satu.ditunggu or not (semua or satu.dari > hari):
            continue
        satu.ditutup_pada = hari
        tenggat.batalkan(pelaku, lks.rujukan, LAPOR, alasan, kunci=satu.kunci)
    db.session.flush()


def pegang(periode_id: int) -> PeriodeLaporan:
    """Return one period, held until the transaction ends."""
    audit.tahan()
    stmt = kunci(sa.select(PeriodeLaporan).filter_by(id=periode_id))
    return db.session.scalars(stmt.execution_options(populate_existing=True)).one()


def sampaikan(
    pelaku: Pelaku, periode_id: int, permohonan_id: int, pada: date, jumlah_rapat: int
) -> None:
    """Note that the report of a period came; once more for a corrected one."""
    satu = pegang(periode_id)
    if satu.permohonan_id not in (None, permohonan_id) or satu.ditutup_pada is not None:
        raise TindakanDitolak(
            f"Masa laporan {sebut_masa(satu.dari, satu.sampai)} sudah dilaporkan, atau laporannya "
            "tidak ditunggu lagi."
        )
    satu.jumlah_rapat = jumlah_rapat
    if satu.permohonan_id is None:
        satu.permohonan_id, satu.disampaikan_pada = permohonan_id, pada
        lks = satu.lks
        tenggat.penuhi(pelaku, lks.rujukan, LAPOR, pada, satu.kunci)
        audit.catat(
            pelaku,
            "lks_bipartit.laporan",
            lks.rujukan,
            sesudah={"dari": satu.dari.isoformat(), "disampaikan_pada": pada.isoformat()},
            keterangan=f"Laporan {sebut_masa(satu.dari, satu.sampai)} disampaikan.",
        )
    db.session.flush()


def tarik(pelaku: Pelaku, permohonan_id: int) -> None:
    """Await the report of a period again: the one that came was withdrawn."""
    stmt = sa.select(PeriodeLaporan.id).filter_by(permohonan_id=permohonan_id)
    nomor = db.session.scalar(stmt)
    if nomor is None:
        return
    satu = pegang(nomor)
    satu.permohonan_id = satu.disampaikan_pada = satu.jumlah_rapat = None
    if satu.lks.status is Status.BERLAKU or satu.ditutup_pada is None:
        tenggat.buka_kembali(
            pelaku, satu.lks.rujukan, LAPOR, kunci=satu.kunci, alasan="laporannya dicabut"
        )
    audit.catat(
        pelaku,
        "lks_bipartit.laporan_dicabut",
        satu.lks.rujukan,
        keterangan=f"Laporan {sebut_masa(satu.dari, satu.sampai)} dicabut pelapornya.",
    )
    db.session.flush()
