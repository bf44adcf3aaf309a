"""Who stands in for which office, and on which days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core import authz
from hi_cases.core.authz import PERAN_LAYANAN, Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.surat.models import Delegasi
from hi_cases.surat.types import SebutanDelegasi

PERAN_WAKIL = (*PERAN_LAYANAN, Peran.KADIS)
"""Roles whose accounts may stand in for another: those that sign letters at all."""


def _berlaku(pengguna_id: int | None, hari: date) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        Delegasi.pengguna_id == pengguna_id,
        Delegasi.dari <= hari,
        Delegasi.sampai >= hari,
        Delegasi.dicabut_pada.is_(None),
    )


def wakil(pengguna_id: int | None, hari: date) -> dict[Peran, SebutanDelegasi]:
    """Return for which offices an account stands in on a day."""
    stmt = sa.select(Delegasi.peran, Delegasi.sebutan).where(*_berlaku(pengguna_id, hari))
    baris = db.session.execute(stmt.order_by(Delegasi.id))
    return {satu.peran: satu.sebutan for satu in baris}


def peran_diwakili(pengguna_id: int | None, hari: date) -> sa.Select[tuple[Peran]]:
    """Select the offices for which an account stands in on a day, for use in another query."""
    return sa.select(Delegasi.peran).where(*_berlaku(pengguna_id, hari))


def wakil_dari(peran: Peran, hari: date) -> list[int]:
    """Return the accounts that stand in for an office on a day."""
    stmt = sa.select(Delegasi.pengguna_id).where(
        Delegasi.peran == peran,
        Delegasi.dari <= hari,
        Delegasi.sampai >= hari,
        Delegasi.dicabut_pada.is_(None),
    )
    return list(db.session.scalars(stmt.order_by(Delegasi.id)))


def bertumpuk(peran: Peran, dari: date, sampai: date) -> Delegasi | None:
    """Return who stands in for an office already on one of these days."""
    stmt = sa.select(Delegasi).where(
        Delegasi.peran == peran,
        Delegasi.dari <= sampai,
        Delegasi.sampai >= dari,
        Delegasi.dicabut_pada.is_(None),
    )
    return db.session.scalar(stmt.order_by(Delegasi.dari, Delegasi.id).limit(1))


def daftar_delegasi(pelaku: Pelaku) -> Sequence[Delegasi]:
    """Return all stand-ins, those that last longest first."""
    authz.tabel().pastikan(pelaku, "surat.delegasi")
    stmt = sa.select(Delegasi).order_by(Delegasi.sampai.desc(), Delegasi.id.desc())
    return db.session.scalars(stmt).all()


def delegasi(pelaku: Pelaku, delegasi_id: int) -> Delegasi:
    """Return one stand-in."""
    authz.tabel().pastikan(pelaku, "surat.delegasi")
    baris = db.session.get(Delegasi, delegasi_id)
    if baris is None:
        raise TidakDitemukan
    return baris


def calon_wakil() -> dict[int, str]:
    """Return the accounts that may stand in for somebody, by name."""
    semua = {a.id: a.nama for peran in PERAN_WAKIL for a in akun.pengguna_aktif(peran)}
    return dict(sorted(semua.items(), key=lambda satu: (satu[1], satu[0])))


def jabatan_pemegang(peran: Peran) -> str:
    """Return the office of a role as its holder's account names it; "" while nobody's does."""
    ids = (satu.id for satu in akun.pengguna_aktif(peran))
    return next((nama for satu in ids if (nama := akun.pejabat(satu)["jabatan"])), "")
