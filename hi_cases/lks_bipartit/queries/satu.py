"""One entry of the register: who sees it, what it is called, what stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import sqlalchemy as sa
from flask import url_for

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.lks_bipartit.models import LksBipartit, PengurusLks, PeriodeLaporan
from hi_cases.lks_bipartit.rules.izin import LIHAT
from hi_cases.lks_bipartit.types import Lingkup, Status
from hi_cases.perusahaan import queries as perusahaan


def terlihat(pelaku: Pelaku) -> sa.ColumnElement[bool]:
    """Return the condition under which an entry is this actor's to see: the office sees all, a
    company its own."""
    if pelaku.sistem or authz.tabel().boleh(pelaku, LIHAT, milik_sendiri=False):
        return sa.true()
    return LksBipartit.perusahaan_id.in_(perusahaan.keluarga_semua(pelaku.perusahaan_ids))


def ambil(pelaku: Pelaku, lks_id: int) -> LksBipartit:
    """Return an entry that the actor sees; TidakDitemukan for any other."""
    satu = db.session.scalar(
        sa.select(LksBipartit).where(LksBipartit.id == lks_id, terlihat(pelaku))
    )
    if satu is None:
        raise TidakDitemukan("LKS Bipartit itu tidak ada dalam register, atau bukan milik Anda.")
    return satu


def ambil_periode(pelaku: Pelaku, periode_id: int) -> PeriodeLaporan:
    """Return a period of reporting that the actor sees; TidakDitemukan for any other."""
    stmt = sa.select(PeriodeLaporan).join(LksBipartit)
    satu = db.session.scalar(stmt.where(PeriodeLaporan.id == periode_id, terlihat(pelaku)))
    if satu is None:
        raise TidakDitemukan("Masa laporan itu tidak ada, atau bukan milik perusahaan Anda.")
    return satu


def satu(lks_id: int) -> LksBipartit:
    """Return one entry; its reader was judged before."""
    return db.session.get_one(LksBipartit, lks_id)


def periode(periode_id: int) -> PeriodeLaporan | None:
    """Return one period of reporting; its reader was judged before."""
    return db.session.get(PeriodeLaporan, periode_id)


def sebut(lks: LksBipartit) -> str:
    """Name an entry in a few words: "LKS Bipartit 560/012/LKSB/2026"; a branch's with its name."""
    cabang = f", {lks.cabang}" if lks.cabang else ""
    return f"LKS Bipartit {lks.nomor}{cabang}"


def sebut_masa(dari: date, sampai: date) -> str:
    """Write a stretch of days: "1 Januari 2026 sampai 30 Juni 2026"."""
    return f"{tulis_tanggal(dari, hari=False)} sampai {tulis_tanggal(sampai, hari=False)}"


def pengurus_kini(lks: LksBipartit) -> Sequence[PengurusLks]:
    """Return the members of the composition that was recorded last, in their order."""
    return [satu for satu in lks.pengurus if satu.sampai is None]


def label_rujukan(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name entries, as this actor may see them."""
    stmt = sa.select(LksBipartit).where(LksBipartit.id.in_(list(ids)), terlihat(pelaku))
    return {
        satu.id: Label(
            sebut(satu),
            url_for("lks_bipartit.rinci", id=satu.id)
            if pelaku.staf or pelaku.sistem
            else url_for("lks_bipartit.saya", _anchor=f"lks-{satu.id}"),
        )
        for satu in db.session.scalars(stmt)
    }


def label_periode(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name periods of reporting, as this actor may see them."""
    stmt = (
        sa.select(PeriodeLaporan)
        .join(LksBipartit)
        .where(PeriodeLaporan.id.in_(list(ids)), terlihat(pelaku))
    )
    return {
        satu.id: Label(f"masa laporan {sebut_masa(satu.dari, satu.sampai)}")
        for satu in db.session.scalars(stmt)
    }


def milik_perusahaan(perusahaan_id: int) -> Sequence[LksBipartit]:
    """Return all entries of a company and of what was merged into it, the newest first."""
    stmt = sa.select(LksBipartit).where(
        LksBipartit.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id))
    )
    return db.session.scalars(
        stmt.order_by(LksBipartit.berlaku_dari.desc(), LksBipartit.id.desc())
    ).all()


def beririsan(
    perusahaan_id: int, lingkup: Lingkup, cabang: str, sejak: date, *, kecuali: int | None = None
) -> LksBipartit | None:
    """Return the entry in force of the same reach whose term lasts to a day or beyond."""
    stmt = sa.select(LksBipartit).where(
        LksBipartit.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id)),
        LksBipartit.lingkup == lingkup,
        sa.func.lower(LksBipartit.cabang) == cabang.lower(),
        LksBipartit.status == Status.BERLAKU,
        LksBipartit.berlaku_sampai >= sejak,
        LksBipartit.id != (kecuali or 0),
    )
    return db.session.scalar(stmt.order_by(LksBipartit.id.desc()).limit(1))


def dapat_dilanjutkan(perusahaan_id: int) -> LksBipartit | None:
    """Return the entry that a renewal or a change would follow: the last to end of those in force
    or ended by their term; the whole company's before a branch's."""
    stmt = sa.select(LksBipartit).where(
        LksBipartit.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id)),
        LksBipartit.status.in_([Status.BERLAKU, Status.BERAKHIR]),
    )
    urut = (
        LksBipartit.lingkup == Lingkup.CABANG,
        LksBipartit.berlaku_sampai.desc(),
        LksBipartit.id.desc(),
    )
    return db.session.scalar(stmt.order_by(*urut).limit(1))


def dari_permohonan() -> sa.Select[tuple[int | None]]:
    """Select the submissions from which members in the register came: `PortJenis.produk`."""
    return sa.select(PengurusLks.permohonan_id).where(PengurusLks.permohonan_id.is_not(None))


def periode_ditunggu(perusahaan_id: int) -> PeriodeLaporan | None:
    """Return the oldest period of a company whose report is awaited; None: none is."""
    stmt = (
        sa.select(PeriodeLaporan)
        .join(LksBipartit)
        .where(
            LksBipartit.perusahaan_id.in_(perusahaan.keluarga(perusahaan_id)),
            PeriodeLaporan.disampaikan_pada.is_(None),
            PeriodeLaporan.ditutup_pada.is_(None),
        )
    )
    return db.session.scalar(stmt.order_by(PeriodeLaporan.dari, PeriodeLaporan.id).limit(1))


def dari_laporan() -> sa.Select[tuple[int | None]]:
    """Select the submissions that are the report of a period: `PortJenis.produk`."""
    return sa.select(PeriodeLaporan.permohonan_id).where(PeriodeLaporan.permohonan_id.is_not(None))


def label_ekspor(_pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Port: name what was taken out of the register, for the trail."""
    return {nomor: Label("unduhan LKS Bipartit", url_for("lks_bipartit.daftar")) for nomor in ids}
