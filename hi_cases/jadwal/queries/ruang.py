"""Rooms, officers who hold meetings, and their absences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import sqlalchemy as sa
from flask import url_for

from hi_cases.akun import queries as akun
from hi_cases.core import authz
from hi_cases.core.authz import PERAN_LAYANAN, Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.rujukan import Label
from hi_cases.jadwal.models import HalanganPetugas, Ruang


def ruang_semua(aktif: bool = True) -> Sequence[Ruang]:
    """Return the rooms by name; with `aktif=False` also those that are no longer used."""
    stmt = sa.select(Ruang).order_by(Ruang.nama, Ruang.id)
    if aktif:
        stmt = stmt.where(Ruang.aktif.is_(True))
    return db.session.scalars(stmt).all()


def ruang(pelaku: Pelaku, ruang_id: int) -> Ruang:
    """Return one room, for those who keep them."""
    authz.tabel().pastikan(pelaku, "jadwal.ruang")
    baris = db.session.get(Ruang, ruang_id)
    if baris is None:
        raise TidakDitemukan
    return baris


def label_ruang(pelaku: Pelaku, ids: Iterable[int]) -> dict[int, Label]:
    """Name rooms for the trail; who keeps them gets the address."""
    boleh = authz.tabel().boleh(pelaku, "jadwal.ruang")
    stmt = sa.select(Ruang.id, Ruang.nama).where(Ruang.id.in_(set(ids)))
    return {
        ruang_id: Label(nama, url_for("jadwal.ruang_ubah", ruang_id=ruang_id) if boleh else "")
        for ruang_id, nama in db.session.execute(stmt)
    }


def petugas_semua() -> dict[int, str]:
    """Return the names of the active accounts that may hold a meeting, by name."""
    ids = {satu for peran in PERAN_LAYANAN for satu in akun.berperan(peran)}
    nama = akun.nama(ids)
    return dict(sorted(nama.items(), key=lambda satu: (satu[1].casefold(), satu[0])))


def petugas_untuk(pelaku: Pelaku, kode: str = "jadwal.atur") -> dict[int, str]:
    """Return the officers for whom this actor may do `kode`: himself only, or everybody."""
    semua = petugas_semua()
    if authz.tabel().boleh(pelaku, kode, milik_sendiri=False):
        return semua
    if pelaku.id in semua and authz.tabel().boleh(pelaku, kode):
        return {pelaku.id: semua[pelaku.id]}
    return {}


def halangan(pengguna_id: int, dari: date, sampai: date) -> Sequence[HalanganPetugas]:
    """Return an officer's absences that have a day in common with these days, in order."""
    return halangan_banyak([pengguna_id], dari, sampai)


def halangan_banyak(
    pengguna_ids: Iterable[int], dari: date, sampai: date
) -> Sequence[HalanganPetugas]:
    """Return the absences of several officers that touch these days, in order of days."""
    return db.session.scalars(
        sa.select(HalanganPetugas)
        .where(
            HalanganPetugas.pengguna_id.in_(set(pengguna_ids)),
            HalanganPetugas.dari <= sampai,
            HalanganPetugas.sampai >= dari,
        )
        .order_by(HalanganPetugas.dari, HalanganPetugas.id)
    ).all()


def halangan_satu(pelaku: Pelaku, halangan_id: int) -> HalanganPetugas:
    """Return one absence, for those who may strike it out."""
    baris = db.session.get(HalanganPetugas, halangan_id)
    if baris is None or not authz.tabel().boleh(
        pelaku, "jadwal.halangan", milik_sendiri=baris.pengguna_id == pelaku.id
    ):
        raise TidakDitemukan
    return baris
